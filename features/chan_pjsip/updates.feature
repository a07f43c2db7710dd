@needs:own-number @needs:ringing-phone
Feature: UPDATE in a call
  With UPDATE a carrier changes or refreshes a call without asking anybody.

  @TP-CODEC-31 @must @pins:audio
  @needs:same-codecs
  Rule: A carrier that holds the call by UPDATE is answered as held, and sent no audio until it resumes
    Source: RFC 3311 section 5.2, RFC 3264 sections 5.1, 6.1 and 8.4

    Scenario Outline: Held by <direction>
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier falls silent
      And the carrier updates the call with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=<direction>
        """
      Then Asterisk answers the UPDATE with 200
      And Asterisk answers with a direction that goes with that of the offer
      When the desk phone plays a recording
      Then the carrier hears nothing of the desk phone's recording
      When the carrier updates the call with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=sendrecv
        """
      Then Asterisk answers the UPDATE with 200
      When the desk phone plays a recording
      Then the carrier hears the desk phone's recording bit for bit
      When the carrier plays a recording
      Then the desk phone hears the carrier's recording bit for bit

      Examples:
        | direction |
        | sendonly  |
        | inactive  |

  @TP-CODEC-32 @must @pins:audio
  @needs:same-codecs
  Rule: Media follow a carrier that moves its own by UPDATE
    Source: RFC 3311 section 5.2, RFC 3264 section 8.3.1

    Scenario: To another port
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier moves its media to another port
      And the carrier updates the call with the offer
        """
        m=audio PORT RTP/AVP <codec>
        a=sendrecv
        """
      Then Asterisk answers the UPDATE with 200
      When the carrier and the desk phone play each other 1 second
      Then Asterisk sends the media of the carrier to that port
      And the carrier hears the desk phone's recording, with at most 100 ms missing
      And the desk phone hears the carrier's recording, with at most 100 ms missing

  @TP-CALL-55 @must @pins:session-timers
  @needs:session-timers
  Rule: An UPDATE without a description refreshes the session
    Source: RFC 4028 sections 7.4, 9 and 10 (who waits for a refresh hangs up a third of the interval before its end)

    Background:
      Given the desk phone answers calls
      When the carrier calls the trunk's number with the headers
        | Supported       | timer            |
        | Session-Expires | 90;refresher=uac |
      Then the call is answered

    Scenario: The carrier refreshes it at once
      When the carrier sends UPDATE in the call with the headers
        | Supported       | timer            |
        | Session-Expires | 90;refresher=uac |
      Then Asterisk answers the UPDATE with 200
      And Asterisk agrees to the session timer that the UPDATE asks for
      And the call stays up

    @slow
    Scenario: The carrier refreshes it in time
      When the carrier stays on the line for 35 seconds
      And the carrier sends UPDATE in the call with the headers
        | Supported       | timer            |
        | Session-Expires | 90;refresher=uac |
      Then Asterisk answers the UPDATE with 200
      When the carrier stays on the line for 30 seconds
      Then the call stays up
