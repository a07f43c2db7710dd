Feature: Responses before the answer that are acknowledged
  What a carrier says before the answer may get lost, as any datagram may. One that must not lose it asks for PRACK.

  @TP-CALL-70 @must @pins:early-media
  @needs:dialled-number @needs:calling-phone
  Rule: A response that asks for PRACK gets it, once, in the dialog that it began, and the call goes on
    Source: RFC 3262 section 4, RFC 3261 section 12.2.1.1

    Scenario: The carrier rings
      Given the carrier meets INVITE with reliable ringing, then an answer
      When the desk phone calls a number that may be dialled
      Then Asterisk acknowledges the 180 of the carrier with PRACK
      And the desk phone is told that it rings
      And the call is answered

    Scenario: The carrier rings, then has early media
      Given the carrier meets INVITE with reliable ringing, then reliable early media, then an answer
      When the desk phone calls a number that may be dialled
      Then Asterisk acknowledges the 180 of the carrier with PRACK
      And Asterisk acknowledges the 183 of the carrier with PRACK
      And the call is answered

    Scenario: The carrier has early media, then other
      Given the carrier meets INVITE with reliable early media, then reliable early media, then an answer
      When the desk phone calls a number that may be dialled
      Then Asterisk acknowledges the 183 of the carrier with PRACK
      And Asterisk has sent the carrier 2 PRACKs

  @TP-CALL-71 @must @pins:early-media @pins:codecs
  @needs:dialled-number @needs:calling-phone @needs:same-codecs
  Rule: What is agreed on in such a response holds for the call, whose answer says nothing of it any more
    Source: RFC 3262 section 5, RFC 3261 section 13.2.1

    Scenario: The carrier has early media
      Given the carrier meets INVITE with reliable early media, then an answer
      When the desk phone calls a number that may be dialled
      Then Asterisk acknowledges the 183 of the carrier with PRACK
      And the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit

  @TP-CALL-72 @must @pins:early-media
  @needs:dialled-number @needs:calling-phone
  Rule: What gets lost on the way, or comes twice, is acknowledged once all the same
    Source: RFC 3262 sections 3 and 4, RFC 3261 section 17.1.2.2

    Scenario Outline: <what>
      Given the carrier meets INVITE with 100, then reliable early media, then an answer
      And <disturbance>
      When the desk phone calls a number that may be dialled
      Then Asterisk acknowledges the 183 of the carrier with PRACK
      And the call is answered
      And the call stays up

      Examples:
        | what                        | disturbance                              |
        | The first response is lost  | the first 183 from the carrier is lost   |
        | Each response comes twice   | every 183 from the carrier arrives twice |
        | The first PRACK is lost     | the first PRACK to the carrier is lost   |
        | The answer to PRACK is lost | the first 200 from the carrier is lost   |

  @TP-CALL-73 @should
  @needs:dialled-number @needs:calling-phone
  Rule: The caller is not told once more what comes twice
    Source: RFC 3262 section 4 (repetitions of a response that was acknowledged are discarded)

    Scenario: The carrier's early media
      Given the carrier meets INVITE with 100, then reliable early media, then an answer
      And every 183 from the carrier arrives twice
      When the desk phone calls a number that may be dialled
      Then Asterisk acknowledges the 183 of the carrier with PRACK
      And the call is answered
      And the desk phone is told 183 once
