/** English: VADER's lexicon and degree words, with our own supplement of what people say about brands. */

import type { LanguagePack } from "@/lib/sentiment/pack";

import { lexicon } from "./lexicon.generated";
import { phrases, verdicts, versus } from "./phrases";
import { asides, supplement } from "./words";

export const english: LanguagePack = {
  language: "en",
  lexicon: [...lexicon, ...supplement],
  phrases,
  asides,
  interjections:
    "lol lols lmao lmfao rofl lmaoo haha hahaha hahahaha ha hehe heh lolz xd yay woo woohoo hooray wow whoa omg ugh gosh god jeez argh sigh hmm aww please pls plz thanks thx dear yes yeah yep yup",
  endings: [
    ["est", ""],
    ["iest", "y"],
    ["ier", "y"],
    ["in", "ing"],
    ["in'", "ing"],
  ],
  negators:
    "aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neither neednt least never no none nope nor not nothing nowhere oughtnt shant shouldnt wasnt werent without wont wouldnt rarely seldom despite",
  negatingEndings: ["n't"],
  denials:
    "aint arent cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt never none nope not nothing nowhere shouldnt wasnt werent wont wouldnt",
  intensifiers: [
    [0, "at_least very_least"],
    [
      0.293,
      "absolutely amazingly awfully completely considerably decidedly deeply effing enormously entirely especially exceptionally extremely fabulously flipping flippin freaking freakin fricking frickin frigging friggin fully fucking greatly hella highly hugely incredibly intensely majorly more most particularly purely quite really remarkably so substantially thoroughly totally tremendously uber unbelievably unusually utterly very",
    ],
    [
      -0.293,
      "almost barely just_enough kind_of sort_of hardly kinda kindof less little marginally occasionally partly scarcely slightly somewhat sorta sortof",
    ],
  ],
  emphasis: "so this",
  contrasts: "but however",
  clauseStarters: "because while whereas when if since which who and",
  joins: "and or nor & , / plus",
  than: "than",
  as: "as",
  less: "less",
  versus,
  verdicts,
  choices: [
    {
      verbs: "prefer prefers preferred preferring chose chosen picked rather",
      between: "over to than above",
      value: 2,
      needsBoth: false,
    },
    { verbs: "switch switched switching migrated migrating", between: "to", value: -1.5, needsBoth: false },
    { verbs: "move moved moving went upgraded", between: "to", value: -1.5, needsBoth: true },
    {
      verbs:
        "ditch ditched ditching dump dumped dumping drop dropped dropping leave left leaving swap swapped traded",
      between: "for",
      value: -2,
      needsBoth: true,
    },
  ],
};
