Feature: Which codecs are agreed on
  The trunk speaks PCMU. Agreeing on anything else means silence, noise, or a call that is dropped.

  @TP-CODEC-01 @must @pins:codecs @pins:dtmf
  Rule: An outgoing call offers PCMU and telephone-event, and nothing else
    Source: RFC 3264 section 5.1, RFC 3551 section 6

    Scenario: The offer of an outgoing call
      Given the carrier answers calls
      When Asterisk calls 12065550100
      Then Asterisk offers the carrier PCMU, telephone-event

  @TP-CODEC-02 @must @pins:codecs
  Rule: Of what the carrier offers, PCMU alone is accepted
    Source: RFC 3264 section 6.1

    Background:
      Given the desk phone answers calls

    Scenario Outline: An offer of <offer>
      When the carrier calls the trunk's number and offers <offer>
      Then Asterisk answers with PCMU

      Examples:
        | offer                  |
        | PCMU                   |
        | G729, PCMA, PCMU       |
        | G722, GSM, PCMU, G729  |

  @TP-CODEC-03 @must @pins:codecs
  Rule: An offer without PCMU is refused with 488 and reaches no dialplan
    Source: RFC 3261 section 21.4.26, RFC 3264 section 6

    Scenario Outline: An offer of <offer> alone
      When the carrier calls the trunk's number and offers <offer>
      Then the call is refused with 488
      And no dialplan is run

      Examples:
        | offer |
        | PCMA  |
        | G729  |
