@needs:nat
Feature: Behind a router that gives the site another address
  The carrier reaches the site at the public address, and nowhere else; phones are on this side of the router.

  @TP-NAT-01 @must @pins:own-address @pins:own-port
  Rule: The carrier is told the public address, for requests and for media
    Source: RFC 3261 sections 8.1.1.8 and 18.2.2, RFC 4566 section 5.7 (where to send is what one says); sip.conf.sample, 'externaddr' and 'localnet'

    @needs:dialled-number @needs:outbound-context
    Scenario: A call out
      Given the carrier answers calls
      When Asterisk calls a number that may be dialled
      Then the carrier is told to reach Asterisk at the public address

    @needs:own-number @needs:ringing-phone
    Scenario: A call in
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      When the desk phone hangs up
      Then the carrier is told to reach Asterisk at the public address

  @TP-NAT-02 @must @pins:own-address
  Rule: Phones are told Asterisk's own address, which is on their side of the router
    Source: RFC 3261 section 8.1.1.8; sip.conf.sample, 'localnet'; RFC 4787 section 6 (not every router leads back what is sent to the public address from inside)

    @needs:own-number @needs:ringing-phone
    Scenario: A phone is called
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the call is answered
      And the desk phone is told to reach Asterisk at its own address

    @needs:dialled-number @needs:calling-phone
    Scenario: A phone calls
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      And the carrier hangs up
      Then the desk phone is told to reach Asterisk at its own address

  @TP-NAT-03 @must @pins:own-address
  @needs:same-codecs
  Rule: Carrier and phone hear each other through the router, until either hangs up
    Source: RFC 3264 section 5.1, RFC 3261 section 12.2.1.1

    @needs:own-number @needs:ringing-phone
    Scenario: In a call from the carrier
      Given the desk phone answers calls
      When the carrier calls the trunk's number
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit
      When the carrier hangs up
      Then Asterisk answers the BYE with 200

    @needs:dialled-number @needs:calling-phone
    Scenario: In a call to the carrier
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the carrier and the desk phone are connected
      When the carrier and the desk phone play each other 1 second
      Then the desk phone hears the carrier's recording bit for bit
      And the carrier hears the desk phone's recording bit for bit
      When the carrier hangs up
      Then Asterisk answers the BYE with 200

  @TP-NAT-04 @should @pins:qualify @slow
  @needs:qualify
  Rule: The way through the router is kept open
    Source: RFC 4787 section 4.3 (a router may forget whom it lets back in two minutes after the last packet out); sip.conf.sample, 'qualify'

    Scenario: Minutes without calls
      Given from the start the carrier meets OPTIONS with 200
      Then the trunk becomes reachable
      And the carrier is asked again after 1 to 120 seconds
