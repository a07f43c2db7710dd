Feature: The way that media takes
  Desk phone and carrier cannot reach each other, and the carrier's media does not come from where its signalling does.

  @TP-MEDIA-01 @must @pins:direct-media
  Rule: No re-INVITE moves media away from Asterisk while desk phone and carrier talk
    Source: Flowroute reaches Asterisk only; sip.conf.sample (directmedia)

    @needs:own-number @needs:ringing-phone
    Scenario: In a call from the carrier
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      And the carrier hangs up
      Then Asterisk has sent the desk phone 1 INVITE
      And Asterisk has sent the carrier 0 INVITEs
      And Asterisk has sent the carrier 0 UPDATEs

    @needs:dialled-number @needs:calling-phone
    Scenario: In a call from the desk phone
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      And the desk phone hangs up
      Then Asterisk has sent the carrier 1 INVITE
      And Asterisk has sent the desk phone 0 INVITEs
      And Asterisk has sent the carrier 0 UPDATEs

    @needs:own-number @needs:dialled-number @needs:ringing-phone @needs:same-codecs
    Scenario: In a call that the desk phone sends back to the carrier
      Given the desk phone answers calls
      And the carrier answers calls
      When the carrier calls the trunk's number
      And the carrier plays a recording
      Then the desk phone hears the carrier's recording, with at most 100 ms missing
      When the desk phone sends REFER in the call with the headers
        | Refer-To | <sip:<number that may be dialled>@<asterisk>> |
      Then Asterisk acknowledges the 200 of the carrier
      When the desk phone hangs up
      And the carrier plays a recording
      Then the carrier hears the carrier's recording, with at most 100 ms missing
      And Asterisk has sent the carrier 1 INVITE
      And Asterisk has sent the carrier 0 UPDATEs

  @TP-MEDIA-02 @must @pins:direct-media @pins:own-address
  @needs:same-codecs
  Rule: Desk phone and carrier hear each other through Asterisk alone
    Source: Flowroute reaches Asterisk only; RFC 3264 section 5.1

    @needs:own-number @needs:ringing-phone
    Scenario: In a call from the carrier
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit
      And all that the carrier hears comes from Asterisk
      And all that the desk phone hears comes from Asterisk

    @needs:dialled-number @needs:calling-phone
    Scenario: In a call from the desk phone
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit
      And all that the carrier hears comes from Asterisk
      And all that the desk phone hears comes from Asterisk

  @TP-MEDIA-03 @must
  @needs:same-codecs
  Rule: The carrier's media may be at another address than its signalling
    Source: RFC 3264 section 5.1; Flowroute, Direct Audio: RTP from any address

    @needs:own-number @needs:ringing-phone
    Scenario: In a call from the carrier
      Given the desk phone answers calls
      And the carrier has its media at its media server
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier's media server hears the desk phone's recording bit for bit
      And Asterisk sends the carrier's media only where the carrier said

    @needs:dialled-number @needs:calling-phone
    Scenario: In a call to the carrier
      Given the carrier answers calls
      And the carrier has its media at its media server
      When the desk phone calls a number that may be dialled
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier's media server hears the desk phone's recording bit for bit
      And Asterisk sends the carrier's media only where the carrier said

  @TP-MEDIA-04 @must @pins:nat
  @needs:own-number @needs:ringing-phone @needs:public-address @needs:same-codecs
  Rule: Asterisk sends media where the carrier said, wherever the carrier's own comes from
    Source: RFC 3264 section 5.1; Flowroute is not behind a NAT (nat=no)

    Background:
      Given the desk phone answers calls

    Scenario: From another port
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier sends its media from another port
      And the carrier and the desk phone play each other 1 second
      Then the carrier hears the desk phone's recording bit for bit
      And Asterisk sends the carrier's media only where the carrier said

    Scenario: From another address
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier sends its media from its media server
      And the carrier and the desk phone play each other 1 second
      Then the carrier hears the desk phone's recording bit for bit
      And Asterisk sends the carrier's media only where the carrier said

    @needs:other-port
    Scenario: After a call that looked as if it came through a NAT
      When the carrier from another port calls a number that is not the trunk's with the headers
        | Via | SIP/2.0/UDP 10.9.8.7:<carrier's other port>;branch=z9hG4bKthenmediafromelsewhere |
      Then the call is refused with 404
      When the carrier from another port calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier from another port sends its media from another port
      And the carrier from another port plays a recording
      And the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And Asterisk sends the carrier's media only where the carrier said

  @TP-MEDIA-05 @should
  @needs:own-number @needs:ringing-phone @needs:same-codecs
  Rule: In the first seconds of a call, what the carrier sends is heard wherever it comes from
    Source: RFC 3264 section 5.1 (a description says where to send, and not where from); RFC 3550 appendix A.1 (a new source is on probation)

    Background:
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected

    Scenario: From another port
      When the carrier sends its media from another port
      And the carrier plays a recording
      Then the desk phone hears the carrier's recording, with at most 200 ms missing

    Scenario: From another address
      When the carrier sends its media from its media server
      And the carrier plays a recording
      Then the desk phone hears the carrier's recording, with at most 200 ms missing

  @TP-MEDIA-06 @should
  @needs:own-number @needs:ringing-phone @needs:same-codecs
  Rule: Later, media from elsewhere is not let into the call
    Source: rtp.conf.sample (strictrtp), AST-2017-005: who guesses a port must not be heard, nor hear

    @slow
    Scenario: Somebody else sends after six seconds
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 6 seconds
      And the carrier sends its media from its media server
      And the carrier plays a recording
      Then the desk phone hears nothing of the carrier's recording
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      And Asterisk sends the carrier's media only where the carrier said
