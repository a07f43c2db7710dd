# Started in the container as root; its arguments tell dnsmasq what it knows.
#
# dnsmasq answers for the carrier's name and refuses all others at once: chan_sip stalls for seconds on a DNS
# server that does not answer.
printf 'nameserver 127.0.0.1\n' > /etc/resolv.conf
dnsmasq --no-resolv --no-hosts --listen-address=127.0.0.1 --bind-interfaces --user=root "$@" || exit 1
exec asterisk -fTvvv -U asterisk -G asterisk
