import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { scoreCardMessages } from '../components/governance/cards/messages';
import { levelCardMessages } from '../components/serviceLevel/cards/messages';

/** For portals with a home page: how the promises of the reader's own products stand. */
export const myServiceLevelsWidget = HomePageWidgetBlueprint.make({
  name: 'my-service-levels',
  params: {
    // Before anything is drawn there is no language yet.
    title: levelCardMessages['levelsCard.home.title'],
    description: levelCardMessages['levelsCard.home.description'],
    components: () =>
      import('../components/serviceLevel').then(m => ({
        Content: m.MyServiceLevels,
        Actions: m.MyServiceLevelsActions,
      })),
  },
});

/** How the reader's own products stand by scorecards and policies, and what to do next. */
export const myScoresWidget = HomePageWidgetBlueprint.make({
  name: 'my-scores',
  params: {
    title: scoreCardMessages['governance.card.home.title'],
    description: scoreCardMessages['governance.card.home.description'],
    components: () =>
      import('../components/governance/cards').then(m => ({
        Content: m.MyScores,
        Actions: m.MyScoresActions,
      })),
  },
});
