#!/bin/sh
# The certificates of the lines inside: one authority of the house's own, and under it one certificate for each server.
# Argument: the folder. Run again before a year is over: the authority stays, the certificates are made anew.
set -eu
umask 077
folder=${1:?the folder for the certificates}
mkdir -p "$folder"
cd "$folder"

if [ ! -f ca-key.pem ]; then
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca-key.pem 2>/dev/null
  openssl req -x509 -new -key ca-key.pem -days 3650 -subj '/CN=Anqi inside' -out ca.pem \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign'
fi

for server in api postgres redis; do
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$server-key.pem" 2>/dev/null
  openssl req -new -key "$server-key.pem" -subj "/CN=$server" -out "$server.csr"
  # The name by which the others call it, and this machine for its own question after its health.
  printf '%s\n' "subjectAltName=DNS:$server,DNS:localhost" 'basicConstraints=critical,CA:FALSE' \
    'keyUsage=critical,digitalSignature' 'extendedKeyUsage=serverAuth' > "$server.ext"
  openssl x509 -req -in "$server.csr" -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 397 -extfile "$server.ext" \
    -out "$server.pem" 2>/dev/null
  rm "$server.csr" "$server.ext"
done
chmod 644 ca.pem api.pem postgres.pem redis.pem
