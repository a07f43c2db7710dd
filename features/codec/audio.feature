Feature: The audio that flows
  What was agreed on must be what is sent, packet after packet, and what goes in must come out.

  Background:
    Given the desk phone answers calls

  @TP-CODEC-04 @must @pins:codecs
  Rule: Asterisk sends the carrier PCMU in packets of 20 ms without a break
    Source: RFC 3551 sections 4.2 and 4.5.14, RFC 3550 section 5.1

    Scenario: A second of audio
      When the carrier calls the trunk's number
      Then the call is answered
      And the carrier receives 1 second of unbroken PCMU

  @TP-CODEC-05 @must @pins:codecs
  Rule: Audio passes between the desk phone and the carrier bit for bit
    Source: RFC 3551 section 4.5.14; both legs speak PCMU, so nothing needs to be transcoded

    Scenario: From the carrier to the desk phone
      When the carrier calls the trunk's number
      And the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit

    Scenario: From the desk phone to the carrier
      When the carrier calls the trunk's number
      And the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
