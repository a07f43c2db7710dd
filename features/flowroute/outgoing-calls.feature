Feature: What our own dialplan makes of calls out
  Numbers of North America go out, as they are or with their 1, and 911; anything else costs money.

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

      @needs:own-number
      Examples: Our own, which is for calls from outside
        | dialled            |
        | the trunk's number |

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
