# Started in the container as root; its arguments tell dnsmasq what it knows.
sh /trunkproof-names.sh "$@" || exit 1
exec asterisk -fTvvv -U asterisk -G asterisk
