#!/bin/sh
# The queue's Redis: nobody without a name, and the house with no more than a queue needs, among its own keys alone.
# Arguments are more settings of the server. REDIS_PASSWORD is letters and digits.
exec "${REDIS_SERVER:-redis-server}" \
  --save '' --appendonly yes --appendfsync everysec --maxmemory-policy noeviction \
  --user default off \
  --user anqi on ">${REDIS_PASSWORD:?}" '~{anqi-*' resetchannels -@all \
  +@read +@write +@blocking +@transaction +@connection +@scripting +info \
  -@admin -script -function -select -keys -scan -randomkey -dbsize -swapdb -move -migrate -restore -copy -flushall -flushdb -sort \
  "$@"
