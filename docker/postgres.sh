#!/bin/sh
# PostgreSQL under TLS alone. It begins as root, as its image does: a key that others may read is refused by the server.
# Arguments are more settings of the server.
set -eu
install -o postgres -g postgres -m 0600 /run/secrets/postgres_key /var/lib/postgres-key.pem
exec docker-entrypoint.sh postgres \
  -c ssl=on -c ssl_min_protocol_version=TLSv1.2 \
  -c ssl_cert_file=/run/secrets/postgres_certificate -c ssl_key_file=/var/lib/postgres-key.pem \
  -c hba_file=/anqi/pg_hba.conf \
  "$@"
