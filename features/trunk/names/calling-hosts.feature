Feature: From where the carrier calls
  A carrier has more hosts than the one that is called. Whoever is at an address of theirs is the carrier, and nobody else is.

  @TP-NAME-10 @must @pins:calling-hosts @pins:identity
  @needs:own-number @needs:ringing-phone @needs:calling-hosts
  Rule: A call from each host that the carrier calls from is the trunk's
    Source: the carrier's list of its addresses, as Twilio's ("You MUST allow ALL", twilio.com/docs/sip-trunking/ip-addresses); pjsip.conf.sample, 'match'

    Scenario: The carrier calls from its other hosts, and from both ends of its networks
      Given the desk phone answers calls
      Then the carrier calls the trunk's number from each of its other hosts, and each call is answered

  @TP-NAME-11 @must @pins:calling-hosts @pins:identity
  @needs:own-number @needs:calling-addresses
  Rule: Whoever is beside the carrier's addresses is a stranger
    Source: RFC 3261 section 26.1.2; the carrier's list of its addresses, beside which other customers of the same data centre may be

    Scenario: A stranger calls from both sides of the carrier's addresses and networks
      Then a stranger calls the trunk's number from beside each of the carrier's other hosts, and each call reaches no dialplan

  @TP-NAME-12 @must @pins:identity @pins:context
  @needs:shared-carrier @needs:inbound-context
  Rule: Of two trunks with one carrier, a call for the second comes to the context of its number
    Source: the owner's description; of two identify sections with one address that counts whose name sorts first, wherever it stands, and what a call says is asked after its address, last of all where endpoint_identifier_order does not name it (Asterisk 22)

    Scenario: The carrier calls the number of the second
      When the carrier calls the number of its second trunk
      Then the call reaches the context of that number alone
