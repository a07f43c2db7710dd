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

  @TP-ROUTE-10 @must @pins:outbound-dialplan @pins:host @pins:deskphone @pins:caller-number @pins:headers
  @needs:dialled-number @needs:calling-phone @needs:caller-number @needs:public-address
  Rule: An outgoing INVITE says who calls whom, whence and where to answer
    Source: RFC 3261 section 8.1.1; Flowroute's technical specification

    Scenario: The desk phone calls, by whatever name it gives itself
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled with the headers
        | From | "Mallory" <sip:<deskphone's name>@<deskphone>> |
      Then the INVITE to the carrier has the headers
        | Request-URI  | sip:<number agreed on>@<carrier's name>     |
        | From         | <sip:<number>@<asterisk>>                   |
        | To           | <sip:<number agreed on>@<carrier's name>>   |
        | Contact      | <sip:<number>@<asterisk>:<asterisk's port>> |
        | Via          | SIP/2.0/UDP <asterisk>:<asterisk's port>    |
        | Max-Forwards | any                                         |

  @TP-ROUTE-17 @must @pins:caller-number @pins:outbound-dialplan
  @needs:dialled-number @needs:calling-phone @needs:caller-in-from
  Rule: An outgoing INVITE says who calls in From, and adds no identity that was not agreed on
    Source: RFC 3325 sections 5 and 9.1 (an identity is for those who have agreed to believe it); sip.conf.sample (sendrpid); many carriers take it for the caller before From

    Scenario: The desk phone calls
      Given the carrier answers calls
      When the desk phone calls a number that may be dialled
      Then the INVITE to the carrier has the headers
        | P-Asserted-Identity  | |
        | P-Preferred-Identity | |
        | Remote-Party-ID      | |

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
