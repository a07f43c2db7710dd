Feature: Calls that are answered
  Ringing, answering and hanging up, from either side. Whoever is last to know goes on paying, or talks to nobody.

  @TP-CALL-01 @must @pins:host @pins:outbound-dialplan
  @needs:dialled-number @needs:calling-phone
  Rule: An outgoing call lasts from the carrier's answer until either side hangs up
    Source: RFC 3261 sections 13.2.2.4 and 15.1

    Background:
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the call is answered

    Scenario: The carrier hangs up
      When the carrier hangs up
      Then Asterisk answers the BYE with 200
      And the desk phone is sent BYE
      And Asterisk holds no channel

    Scenario: The desk phone hangs up
      When the desk phone hangs up
      Then the carrier is sent BYE
      And Asterisk holds no channel

    Scenario: Asterisk hangs up
      When Asterisk hangs up
      Then the carrier is sent BYE
      And the desk phone is sent BYE
      And Asterisk holds no channel

  @TP-CALL-02 @must @pins:context @pins:inbound-dialplan
  @needs:own-number @needs:ringing-phone
  Rule: An incoming call lasts from the desk phone's answer until either side hangs up
    Source: RFC 3261 sections 13.3.1.4 and 15.1

    Background:
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected

    Scenario: The carrier hangs up
      When the carrier hangs up
      Then Asterisk answers the BYE with 200
      And the desk phone is sent BYE
      And Asterisk holds no channel

    Scenario: The desk phone hangs up
      When the desk phone hangs up
      Then the carrier is sent BYE
      And Asterisk holds no channel

    Scenario: Asterisk hangs up
      When Asterisk hangs up
      Then the carrier is sent BYE
      And the desk phone is sent BYE
      And Asterisk holds no channel

  @TP-CALL-03 @must @pins:inbound-dialplan @pins:outbound-dialplan @pins:early-media
  Rule: The caller is told that it rings
    Source: RFC 3261 sections 13.2.2.1 and 13.3.1.1

    @needs:dialled-number @needs:calling-phone
    Scenario: The carrier rings
      Given the carrier meets INVITE with ringing
      When the desk phone calls a number that may be dialled
      Then the desk phone is told that it rings

    @needs:own-number @needs:ringing-phone
    Scenario: The desk phone rings
      Given the desk phone meets INVITE with ringing
      When the carrier calls the trunk's number
      Then the carrier is told that it rings

  @TP-CALL-04 @must @pins:inbound-dialplan @pins:outbound-dialplan @pins:early-media
  @needs:same-codecs
  Rule: Early media that a caller is told of is heard
    Source: RFC 3264 section 5.1, RFC 3960 section 3; a dialplan may have the caller hear something else until the answer, or answer itself

    @needs:dialled-number @needs:calling-phone
    Scenario: The carrier's early media
      Given the carrier meets INVITE with early media
      When the desk phone calls a number that may be dialled
      Then the desk phone is told that it rings
      When the carrier plays a recording while it is being called
      Then the desk phone hears the carrier's recording bit for bit, if it was told of early media

    @needs:own-number @needs:ringing-phone
    Scenario: The desk phone's early media
      Given the desk phone meets INVITE with early media
      When the carrier calls the trunk's number
      Then the carrier is told that it rings
      When the desk phone plays a recording while it is being called
      Then the carrier hears the desk phone's recording bit for bit, if it was told of early media

  @TP-CALL-15 @should @pins:inbound-dialplan @pins:outbound-dialplan @pins:early-media
  @needs:same-codecs
  Rule: What is played before the answer is heard
    Source: RFC 3960 section 3: announcements, such as of a number that is no longer in use, and foreign ringing tones come as early media

    @needs:dialled-number @needs:calling-phone
    Scenario: The carrier's early media
      Given the carrier meets INVITE with early media
      When the desk phone calls a number that may be dialled
      Then the desk phone is told 183
      When the carrier plays a recording while it is being called
      Then the desk phone hears the carrier's recording bit for bit

    @needs:own-number @needs:ringing-phone
    Scenario: The desk phone's early media
      Given the desk phone meets INVITE with early media
      When the carrier calls the trunk's number
      Then the carrier is told 183
      When the desk phone plays a recording while it is being called
      Then the carrier hears the desk phone's recording bit for bit

  @TP-CALL-05 @must @pins:inbound-dialplan @pins:limits
  @needs:own-number @needs:ringing-phone
  Rule: Calls at the same time do not get into each other's way, and leave nothing behind
    Source: RFC 3261 section 12 (a dialog is known by its Call-ID and tags)

    Scenario: Two calls at once
      Given the desk phone answers calls
      When the carrier places 2 calls to the trunk's number at once
      Then each of them is answered
      And audio flows in each of them
      When the carrier hangs up each of them
      Then Asterisk holds no channel

  @TP-CALL-09 @should @pins:inbound-dialplan @pins:limits
  @needs:own-number @needs:ringing-phone
  Rule: Ten calls at the same time are taken like two
    Source: Flowroute sets no limit to the calls of an account; whoever sets one, such as call-limit, does nobody wrong

    Scenario: Ten calls at once
      Given the desk phone answers calls
      When the carrier places 10 calls to the trunk's number at once
      Then each of them is answered
      And audio flows in each of them
      When the carrier hangs up each of them
      Then Asterisk holds no channel

  @TP-CALL-06 @must @pins:codecs @pins:media-timeouts @pins:session-timers
  @needs:dialled-number @needs:calling-phone
  Rule: A call stays up as long as nobody hangs up
    Source: RFC 3261 section 15; RFC 4028 section 7.2 (without a session timer a call has no end of its own)

    @slow
    Scenario: A call of 65 seconds
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      And the carrier stays on the line for 65 seconds
      Then the call stays up
      And the carrier receives 65 seconds of the trunk's codecs without a break
      When the carrier hangs up
      Then Asterisk answers the BYE with 200

  @TP-CALL-14 @must @pins:media-timeouts
  @needs:own-number @needs:ringing-phone @needs:same-codecs
  Rule: A call in which one side sends nothing for a while stays up
    Source: RFC 3551 section 4.1 (who is silent may send no packets), RFC 3264 section 8.4 (a call on hold); sip.conf.sample (rtptimeout, rtpholdtimeout) cuts it

    Background:
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected

    @slow
    Scenario: The desk phone is muted
      When the desk phone sends no media for 35 seconds
      And the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And the call stays up

    @slow
    Scenario: The carrier sends nothing
      When the carrier sends no media for 35 seconds
      And the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit
      And the call stays up

    @slow
    Scenario: The carrier holds the call
      When the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP 0
        a=sendonly
        """
      Then Asterisk answers the INVITE with 200
      When the carrier sends no media for 35 seconds
      And the carrier re-invites with the offer
        """
        m=audio PORT RTP/AVP 0
        a=sendrecv
        """
      Then Asterisk answers the INVITE with 200
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And the call stays up
