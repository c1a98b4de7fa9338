#!/bin/sh
# The queue's Redis: nobody without a name, and the house with no more than a queue needs, among its own keys alone.
# Arguments are more settings of the server. REDIS_PASSWORD is letters and digits. With REDIS_CERTIFICATE and REDIS_KEY it speaks
# TLS on its port, and nothing else.
if [ -n "${REDIS_CERTIFICATE:-}" ]; then
  set -- --port 0 --tls-port "${REDIS_PORT:-6379}" --tls-auth-clients no --tls-protocols 'TLSv1.2 TLSv1.3' \
    --tls-cert-file "$REDIS_CERTIFICATE" --tls-key-file "${REDIS_KEY:?}" --tls-ca-cert-file "${REDIS_CA:?}" "$@"
fi
exec "${REDIS_SERVER:-redis-server}" \
  --save '' --appendonly yes --appendfsync everysec --maxmemory-policy noeviction \
  --user default off \
  --user anqi on ">${REDIS_PASSWORD:?}" '~{anqi-*' resetchannels -@all \
  +@read +@write +@blocking +@transaction +@connection +@scripting +info \
  -@admin -script -function -select -keys -scan -randomkey -dbsize -swapdb -move -migrate -restore -copy -flushall -flushdb -sort \
  "$@"
