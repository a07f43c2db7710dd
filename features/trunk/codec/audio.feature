@needs:ringing-phone
Feature: The audio that flows
  What was agreed on must be what is sent, packet after packet, and what goes in must come out.

  Background:
    Given the desk phone answers calls

  @TP-CODEC-04 @must @pins:codecs @pins:audio
  @needs:own-number
  Rule: Asterisk sends the carrier one of the trunk's codecs, in packets of one length without a break
    Source: RFC 3551 sections 4.2 (packets of up to 200 ms are to be taken) and 4.5, RFC 3550 section 5.1

    Scenario: A second of audio
      When the carrier calls the trunk's number
      Then the call is answered
      And the carrier receives 1 second of the trunk's codecs without a break

    Scenario: A carrier that offers comfort noise
      When the carrier calls the trunk's number and offers the trunk's codecs, CN
      Then the call is answered
      And the carrier receives 1 second of the trunk's codecs without a break

  @TP-CODEC-05 @must @pins:codecs @pins:audio
  @needs:same-codecs
  Rule: Audio passes between the desk phone and the carrier bit for bit
    Source: RFC 3551 section 4.5; both legs speak the same codec, so nothing needs to be transcoded

    @needs:own-number
    Scenario: From the carrier to the desk phone
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit

    @needs:own-number
    Scenario: From the desk phone to the carrier
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit

    @needs:dialled-number @needs:calling-phone
    Scenario: In a call to the carrier
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit

    @slow
    @needs:own-number
    Scenario: Both ways for five seconds
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 5 seconds
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit
      And the carrier receives 5 seconds of the trunk's codecs without a break
      And the desk phone receives 5 seconds of the trunk's codecs without a break

  @TP-CODEC-20 @must @pins:codecs
  @needs:same-codecs
  Rule: Early media goes on into the call
    Source: RFC 3960 section 3, RFC 3261 section 13.2.1; 100 ms are what a listener takes for a click

    @needs:own-number
    Scenario: From the desk phone to the carrier
      Given the desk phone meets INVITE with early media, then 200 ms of silence, then an answer
      When the carrier calls the trunk's number
      And the desk phone plays a recording while it is being called
      Then the call is answered
      And the carrier hears the desk phone's recording, with at most 100 ms missing, if it was told of early media

    @needs:dialled-number @needs:calling-phone
    Scenario: From the carrier to the desk phone
      Given the carrier meets INVITE with early media, then 200 ms of silence, then an answer
      When the desk phone calls a number that may be dialled
      And the carrier plays a recording while it is being called
      Then the call is answered
      And the desk phone hears the carrier's recording, with at most 100 ms missing, if it was told of early media

  @TP-CODEC-21 @should
  @needs:own-number
  Rule: Early media and the call are one stream
    Source: RFC 3550 section 8.2 (whoever hears a new source starts its jitter buffer anew)

    Scenario: From the desk phone to the carrier
      Given the desk phone meets INVITE with early media, then 200 ms of silence, then an answer
      When the carrier calls the trunk's number
      And the desk phone plays a recording while it is being called
      Then the call is answered
      And all that the carrier hears has one source

  @TP-CODEC-22 @should
  @needs:own-number @needs:mailbox @needs:asterisk-speaks
  Rule: Asterisk reports on what it sends
    Source: RFC 3550 sections 6.2 and 6.4.1 (a sender report every few seconds, on the port beside the media's)

    @slow
    Scenario: A sender report to the carrier
      Given the desk phone meets INVITE with 486
      When the carrier calls the trunk's number
      Then the call is answered
      And Asterisk reports to the carrier on what it sends
