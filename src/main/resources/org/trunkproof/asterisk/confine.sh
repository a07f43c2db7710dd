# Lets nothing but the lab's parties through, both ways, before anything under test runs. Its arguments: the address of
# this network's gateway, the addresses of all parties, and their ports.
#
# What is not let through and is no TCP is led to a dead end and vanishes, as in a network in which nobody answers: a
# rule that drops it here would have Asterisk told, and Asterisk would do otherwise.
for tool in ip nft setpriv
do
    command -v $tool > /dev/null || {
        echo "trunkproof: The image has no $tool, without which a lab does not hold what it runs; install it there (Debian has it in iproute2, nftables or util-linux)."
        exit 1
    }
done
said=$({
    ip rule add fwmark 1 table 1 && ip route add default dev lo table 1 && nft -f -
} 2>&1 <<RULES
table inet trunkproof {
    # parties that come later
    set passing {
        type ipv4_addr
    }
    chain output {
        type route hook output priority 0
        # Docker's own name server, which asks those of the machine
        ip daddr 127.0.0.11 reject
        oif lo accept
        ip daddr { $2 } udp dport { 5060, $3 } accept
        ip daddr @passing udp dport { 5060, $3 } accept
        # AMI and ARI, to which the harness connects, not Asterisk
        ip daddr $1 tcp sport { 5038, 8088 } tcp flags & (syn | ack) != syn accept
        ip daddr { $2 } icmp type destination-unreachable accept
        ip daddr @passing icmp type destination-unreachable accept
        meta l4proto tcp reject with tcp reset
        meta nfproto ipv6 drop
        mark set 1
    }
    chain dead_end {
        type filter hook prerouting priority -300
        iif lo mark 1 drop
    }
    chain input {
        type filter hook input priority 0; policy drop
        iif lo accept
        ip saddr { $2 } meta l4proto { udp, icmp } accept
        ip saddr @passing meta l4proto { udp, icmp } accept
        ip saddr $1 tcp dport { 5038, 8088 } accept
    }
}
RULES
) || {
    echo "trunkproof: The kernel does not take the rules that hold what a lab runs; see that it has nf_tables, for it says:" $said
    exit 1
}
