# Started in the container as root; its arguments tell dnsmasq what it knows.
sh /trunkproof-names.sh "$@" || exit 1
# What asterisk.conf moves is found there as well; where there is something already, beside that.
while read -r built_in moved
do
    if [ ! -e "$moved" ]
    then
        mkdir -p "$(dirname "$moved")" && ln -s "$built_in" "$moved" || exit 1
    elif ! [ "$moved" -ef "$built_in" ]
    then
        cp -rsn "$built_in/." "$moved/" || exit 1
    fi
done < /trunkproof-directories
# As Debian has it; whose the files are elsewhere, a name says, which means nothing here.
chown -hR asterisk:asterisk /etc/asterisk || exit 1
exec asterisk -fTvvv -U asterisk -G asterisk
