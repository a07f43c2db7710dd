Feature: Where outgoing calls go

  @TP-ROUTE-04 @must @pins:host @pins:outbound-dialplan @pins:caller-number
  @needs:dialled-number @needs:caller-number
  Rule: An outgoing call asks the carrier for the number dialled, at the carrier's name, in the caller's number
    Source: Flowroute's technical specification (E.164 in the Request-URI at sip.flowroute.com; caller number from From)

    Background:
      Given the carrier answers calls

    @needs:outbound-context
    Scenario: Asterisk dials each number that may be dialled
      Then Asterisk calls each number that may be dialled, and the carrier is asked for those agreed on

    @needs:calling-phone
    Scenario: The desk phone dials
      When the desk phone calls a number that may be dialled
      Then the carrier is asked for the number agreed on in the trunk's caller number

  @TP-ROUTE-09 @must @pins:outbound-dialplan
  @needs:calling-phone @needs:forbidden-number
  Rule: Any other number is refused, and the carrier is not called
    Source: the trunk's own dialplan; calls abroad and to premium numbers cost money

    Background:
      Given the carrier answers calls

    Scenario Outline: The desk phone dials <dialled>
      When the desk phone calls <dialled>
      Then the desk phone's call is turned away
      And the carrier is not called

      Examples: Too short, and so perhaps not complete
        | dialled    |
        | 5552345    |
        | 1206555010 |
        | 91         |
        | 411        |

      Examples: Too long, abroad, no such area or exchange, no such service
        | dialled         |
        | 120655501000    |
        | 011442075550100 |
        | +442075550100   |
        | 442075550100    |
        | 0               |
        | 11065550100     |
        | 12061550100     |
        | 9911            |
        | 5551234         |

  @TP-ROUTE-10 @must @pins:outbound-dialplan @pins:host @pins:deskphone @pins:caller-number @pins:headers
  @needs:dialled-number @needs:calling-phone @needs:caller-number @needs:public-address
  Rule: An outgoing INVITE says who calls whom, whence and where to answer
    Source: RFC 3261 section 8.1.1; Flowroute's technical specification

    Scenario: The desk phone calls, by whatever name of its own
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled with the headers
        | From | "Mallory" <sip:deskphone@<deskphone>> |
      Then the INVITE to the carrier has the headers
        | Request-URI  | sip:<number agreed on>@<carrier's name>     |
        | From         | <sip:<number>@<asterisk>>                   |
        | To           | <sip:<number agreed on>@<carrier's name>>   |
        | Contact      | <sip:<number>@<asterisk>:5060>              |
        | Via          | SIP/2.0/UDP <asterisk>:5060                 |
        | Max-Forwards | any                                         |

  @TP-ROUTE-16 @should @pins:deskphone @pins:caller-number
  @needs:dialled-number @needs:calling-phone
  Rule: An outgoing INVITE has the desk phone's name as we gave it, whatever name the phone has for itself
    Source: RFC 3261 section 8.1.1.3 (a name in From is for people, and no call needs one); the trunk's own sip.conf

    Scenario: The desk phone calls by another name
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled with the headers
        | From | "Mallory" <sip:deskphone@<deskphone>> |
      Then the INVITE to the carrier has the headers
        | From | "Desk Phone" <sip:<number>@<asterisk>> |

  @TP-ROUTE-13 @should @pins:outbound-dialplan
  @needs:dialled-number @needs:calling-phone @needs:caller-number
  Rule: A refusal by the carrier reaches the desk phone as what it is
    Source: RFC 3261 section 13.3.1.3, RFC 3398 section 8.2.6.1, which says which response stands for which cause, and demands none

    Scenario Outline: Refused with <status>
      Given the carrier meets INVITE with <status>
      Then the desk phone calls each number that may be dialled, and each call is refused with <status>

      Examples:
        | status |
        | 404    |
        | 486    |
        | 503    |
