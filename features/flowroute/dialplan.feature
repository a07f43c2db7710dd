Feature: The file that our own dialplan is written in

  @TP-ROUTE-15 @should @pins:inbound-dialplan @pins:outbound-dialplan
  Rule: Asterisk keeps the dialplan as it is written
    Source: the trunk's own extensions.conf, static and writeprotect
    No observable effect: because both bear on the command "dialplan save" alone, which no call gives
