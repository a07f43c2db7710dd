Feature: Where incoming calls go

  @TP-ROUTE-01 @must @pins:context @pins:inbound-dialplan @pins:identity
  @needs:own-number @needs:ringing-phone @needs:inbound-context
  Rule: A call to the trunk's number enters the inbound context, at that extension, with its caller's number
    Source: the trunk's own dialplan; Flowroute puts the caller's number in From

    Scenario: A call from somewhere
      Given the desk phone answers calls
      When the carrier calls the trunk's number as a caller's number
      Then the call enters the inbound context at the trunk's number with caller number a caller's number
      And the desk phone is called
      And the call is answered

  @TP-ROUTE-02 @should @pins:context @pins:inbound-dialplan
  @needs:own-number
  Rule: A call to a number that is not ours is refused with 404 and runs nothing
    Source: RFC 3261 section 21.4.5; a carrier delivers none, and whoever takes any call in loses nothing by it

    Scenario Outline: A call to <number>
      When the carrier calls <number>
      Then the call is refused with 404
      And the call reaches no dialplan

      Examples: Somebody else's, a digit too many, another country's, none, and what we alone put before numbers
        | number                                       |
        | a number that is not the trunk's             |
        | the trunk's number with a digit too many     |
        | the trunk's number in another country        |
        | no number                                    |
        | the trunk's number behind the account's name |

  @TP-ROUTE-05 @should @pins:context @pins:inbound-dialplan
  @needs:own-number
  Rule: A call to the beginning of our number is refused with 484 and runs nothing
    Source: RFC 3261 section 21.4.22

    Scenario Outline: A call to <number>
      When the carrier calls <number>
      Then the call is refused with 484
      And the call reaches no dialplan

      Examples:
        | number                                    |
        | the first four digits of the trunk's number |
        | the beginning of the trunk's number       |

  @TP-ROUTE-06 @should @pins:context @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: Our number is ours with a plus as well
    Source: ITU-T E.164, RFC 3966 section 5.1.4 (the plus says that the number is global); Flowroute: the plus is optional

    Scenario: A call to it with a plus
      Given the desk phone answers calls
      When the carrier calls the trunk's number with a plus
      Then the desk phone is called
      And the call is answered

  @TP-ROUTE-07 @should @pins:context @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: A call to our number is ours whatever the host in its Request-URI
    Source: Flowroute, host-based inbound routes (the host is what the customer wrote into the route); who lists the names that may stand there (sip.conf.sample, 'domain') does nobody wrong

    Scenario: The customer's own name as host
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Request-URI | sip:<number>@pbx.example.com |
      Then the desk phone is called
      And the call is answered

  @TP-ROUTE-08 @must @pins:inbound-dialplan @pins:identity @pins:caller-number
  @needs:own-number @needs:ringing-phone
  Rule: The desk phone is shown the caller's number and name as they stand in From, and no others
    Source: Flowroute puts the caller's number in From; RFC 3325 section 5 (an identity is believed only from those whom one trusts)

    Background:
      Given the desk phone answers calls

    Scenario: Number and name
      When the carrier calls the trunk's number with the headers
        | From | "Alice Example" <sip:<caller's number>@<carrier>> |
      Then the INVITE to the desk phone has the headers
        | From | "Alice Example" <sip:<caller's number>@<asterisk>> |

    Scenario: A caller who wants to be unknown
      When the carrier calls the trunk's number with the headers
        | From | "Anonymous" <sip:anonymous@anonymous.invalid> |
      Then the INVITE to the desk phone has the headers
        | From | "Anonymous" <sip:anonymous@<asterisk>> |
      And the call is answered

    Scenario Outline: <header> says something else
      When the carrier calls the trunk's number with the headers
        | From     | "Alice Example" <sip:<caller's number>@<carrier>>         |
        | <header> | "Mallory" <sip:<another caller's number>@<carrier>><parameters> |
      Then the INVITE to the desk phone has the headers
        | From | "Alice Example" <sip:<caller's number>@<asterisk>> |

      Examples:
        | header              | parameters                           |
        | P-Asserted-Identity |                                      |
        | Remote-Party-ID     | ;party=calling;screen=yes;privacy=off |
