# Started in the container as root; its first three arguments are confine.sh's, the fourth says by how many seconds Asterisk's
# clock is ahead, if it is, and the others tell dnsmasq what it knows.
sh /trunkproof-confine.sh "$1" "$2" "$3" || exit 1
clock=$4
shift 4
sh /trunkproof-names.sh "$@" || exit 1
# What Asterisk makes itself where it is started as root, which it is not; first, as asterisk.conf may name or move it.
install -d -o asterisk -g asterisk /run/asterisk || exit 1
# What asterisk.conf moves is found there as well; where there is something already, beside that.
while read -r built_in moved
do
    if [ ! -e "$moved" ]
    then
        mkdir -p "$(dirname "$moved")" && ln -s "$built_in" "$moved" || exit 1
    elif ! [ "$moved" -ef "$built_in" ]
    then
        # as far as nothing is in the way; if that matters, Asterisk says so
        cp -rsn "$built_in/." "$moved/" 2> /dev/null
    fi
done < /trunkproof-directories
# As Debian has it; whose the files are elsewhere, a name says, which means nothing here.
chown -hR asterisk:asterisk /etc/asterisk || exit 1
asterisk="asterisk -fTvvv"
if [ -n "$clock" ]
then
    # What counts how long something takes goes on as it is; and whoever is not Asterisk has this machine's time.
    library=$(echo /usr/lib/*/faketime/libfaketimeMT.so.1)
    asterisk="env LD_PRELOAD=$library FAKETIME=$clock DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1 $asterisk"
fi
exec setpriv --reuid asterisk --regid asterisk --init-groups --inh-caps -all --bounding-set -all $asterisk
