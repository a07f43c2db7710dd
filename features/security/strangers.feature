Feature: Callers who are not the carrier
  Whoever reaches the inbound context rings our phones and leaves voicemail; whoever reaches more, calls at our cost.

  @TP-SEC-01 @must @pins:identity
  Rule: A stranger's call is turned away and reaches no dialplan
    Source: RFC 3261 section 26.1.1 (registration hijacking and impersonating)

    Scenario: A stranger calls the trunk's number
      When a stranger calls the trunk's number
      Then the call is turned away
      And no dialplan is run

  @TP-SEC-02 @must @pins:identity
  Rule: A stranger gains nothing by putting the trunk's name in From
    Source: RFC 3261 section 26.1.2 (From proves nothing); channels/chan_sip.c, check_peer_ok

    Scenario: A stranger calls the trunk's number in the trunk's name
      When a stranger calls the trunk's number as the trunk
      Then the call is turned away
      And no dialplan is run
