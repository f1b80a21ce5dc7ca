import { Rule } from './rule';

export const channelWithoutAddress: Rule = {
  id: 'channel-without-address',
  severity: 'info',
  about: 'A support channel says nowhere how to reach it.',
  document: ({ subject: document }, report) => {
    document.support.forEach((channel, index) => {
      if (
        !channel.url &&
        !channel.invitationUrl &&
        // A channel that is named like an address or a room is found all the same.
        !/[@#/.]/.test(channel.channel)
      ) {
        report(document, ['support', index], {
          message: `The support channel "${channel.channel}" has no address.`,
          fix: 'Add `url:`.',
        });
      }
    });
  },
};
