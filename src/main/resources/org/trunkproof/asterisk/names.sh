# Has dnsmasq know what the arguments say, in the place of the dnsmasq that runs, if one does.
#
# It answers for the carrier's name and refuses all others at once: chan_sip stalls for seconds on a DNS server
# that does not answer.
running=/run/dnsmasq.pid
[ ! -e $running ] || kill "$(cat $running)"
printf 'nameserver 127.0.0.1\n' > /etc/resolv.conf
tries=0
# the one before may not have let go of its port yet
until setpriv --inh-caps -all --bounding-set -all,+net_bind_service,+setgid dnsmasq --no-resolv --no-hosts --listen-address=127.0.0.1 --bind-interfaces --user=root --pid-file=$running "$@"
do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || exit 1
done
