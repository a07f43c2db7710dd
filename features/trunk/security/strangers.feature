Feature: Callers who are not the carrier
  Whoever reaches the inbound context rings our phones and leaves voicemail; whoever reaches more, calls at our cost.
  A stranger here answers every challenge with the account that the trunk itself uses for its calls out, and it must not help.

  @TP-SEC-01 @must @pins:identity @pins:guests @pins:reach
  @needs:own-number
  Rule: A stranger's call is turned away and reaches no dialplan
    Source: RFC 3261 section 26.1.1 (registration hijacking and impersonating)

    Scenario: A stranger calls the trunk's number
      When a stranger calls the trunk's number
      Then the call reaches no dialplan

  @TP-SEC-02 @must @pins:identity
  @needs:own-number
  Rule: A stranger gains nothing by putting the trunk's name in From
    Source: RFC 3261 section 26.1.2 (From proves nothing); channels/chan_sip.c, check_peer_ok

    Scenario: A stranger calls the trunk's number in the trunk's name
      When a stranger calls the trunk's number as the trunk
      Then the call reaches no dialplan

    @needs:digest
    Scenario: A stranger calls in the trunk's name and answers a challenge in it
      When a stranger calls the trunk's number as the trunk and answers a challenge as the trunk
      Then the call reaches no dialplan

  @TP-SEC-03 @must @pins:identity
  @needs:own-number
  Rule: A stranger gains nothing by what else the call says of its origin
    Source: RFC 3261 section 26.1.2; only the source address of a datagram says where it came from

    Scenario Outline: <header> is the carrier's
      When a stranger calls the trunk's number with the headers
        | <header> | <value> |
      Then the call reaches no dialplan

      Examples:
        | header              | value                                                             |
        | Contact             | <sip:<trunk>@<carrier>:5060>                                      |
        | Via                 | SIP/2.0/UDP <carrier>:5060;rport    |
        | From                | <sip:<somebody>@<carrier's name>>                                |
        | P-Asserted-Identity | <sip:<somebody>@<carrier's name>>                                |

      @needs:digest
      Examples:
        | header | value                            |
        | From   | <sip:<account>@<carrier's name>> |

  @TP-SEC-16 @must @pins:identity
  Rule: A stranger gains nothing by the header that the carrier puts into its calls
    Source: RFC 3261 section 22 (what proves who one is and is sent as it is, as in Basic, must not be accepted); whoever has seen one call knows it, and beside match in one identify match_header is enough by itself (Asterisk 22)

    @needs:own-number @needs:call-mark
    Scenario: A stranger's call has it
      When a stranger calls the trunk's number with the carrier's mark
      Then the call reaches no dialplan

    @needs:shared-carrier @needs:shared-call-mark
    Scenario: A stranger's call has that of a second trunk
      When a stranger calls the number of the carrier's second trunk with its mark
      Then the call reaches no dialplan

  @TP-SEC-04 @must @pins:identity
  @needs:own-number
  Rule: The account with which the trunk calls out lets nobody in
    Source: Flowroute, host-based inbound routes (incoming calls are known by their address)

    @needs:digest
    Scenario Outline: A stranger calls as <from> and answers a challenge as <digest>
      When a stranger calls the trunk's number as <from> and answers a challenge as <digest>
      Then the call reaches no dialplan

      Examples:
        | from                  | digest                |
        | the carrier's account | the carrier's account |
        | somebody              | the trunk             |

    Scenario: A stranger brings credentials before any challenge
      When a stranger calls the trunk's number with the headers
        | Authorization | Digest username="<trunk>", realm="asterisk", nonce="0", uri="sip:<number>@<asterisk>", response="00000000000000000000000000000000" |
      Then the call reaches no dialplan
