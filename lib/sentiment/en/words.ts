/** Our own supplement to the English lexicon: words of praise and complaint about products, services and makers. */

import type { WordGroup } from "@/lib/sentiment/pack";

export const supplement: readonly WordGroup[] = [
  // Two meanings of which neither prevails ("no problem", "now playing").
  [0, "np"],
  // The published list rates this face twice, as dismay and, later, as a smile.
  [-2.9, "d:"],
  [
    2.8,
    "flawlessly stellar phenomenal unbeatable exquisite sublime incredible jaw-dropping mind-blowing mindblowing unrivaled unrivalled world-class first-class top-tier unparalleled unsurpassed mouthwatering mouth-watering stunningly awesomeness peerless exemplary impeccable impeccably superbly fantastically marvelously",
  ],
  [
    2.2,
    "favourite favourites faves favs awsome luv luvs lovin luxurious insightful informative captivating enthralling uplifting kickass kick-ass spot-on obsessed addicting addictive sturdy spotless underrated seamless seamlessly dope legit",
  ],
  [
    1.6,
    "reliable durable affordable sleek intuitive smooth smoothly comfy lightweight convenient faster upgraded hyped epic compact responsive high-quality handy knowledgeable attentive accommodating punctual speedy dependable long-lasting well-designed well-crafted well-priced inexpensive reasonable reasonably ergonomic state-of-the-art crystal-clear recommending nutritious well-made well-built top-notch coolest homie yum yummy",
  ],
  [
    -1.6,
    "meh mediocre overrated overhyped clunky laggy flimsy bulky pricey expensive overpriced outdated cheaply inconsistent unresponsive glitchy delays glitch glitches leaks leaking sluggish noisy confusing disappointment lacking lacks lacked lackluster lacklustre drawback drawbacks shortcoming shortcomings downsides gripe gripes quibble quibbles hassle nuisance complicated convoluted unintuitive counterintuitive incomplete unfinished inaccurate incorrect imprecise incompatible insufficient deficient unsatisfactory unsatisfying uninspired misaligned grainy pixelated fragile brittle unsafe hazardous tiring overworked underpaid overcrowded cluttered",
  ],
  [
    -2.2,
    "garbage trash buggy breaks unreliable unusable junk rubbish refund refunds crashes crashed crashing froze freezes unhelpful wack whack cringe ripoff rip-off faulty douche douchebag bloatware spyware shoddy ruining hangover hungover ouch nonexistent non-existent skimpy paltry measly meager crummy cruddy janky wonky inept condescending dismissive cranky surly extortionate exorbitant counterfeit breakage inoperable unreadable unplayable unwatchable unbearable intolerable insufferable inexcusable unreasonable unjustified yuck icky ick eww ewww blech bleh darnit peeved miffed irked botched bungled debacle shambles trainwreck pointless fugly hypocrite hypocrites hypocrisy imposter impostor impostors malware",
  ],
  [
    1.8,
    "nom delish psyched stoked pumped besties props adorbs rad tasty refreshing bravo yippee cozy snuggle snuggles dreamy mesmerizing immaculate effortless effortlessly hassle-free rave raving craving flavorful aromatic crisp crispy spacious cushy plush snappy blazing polished streamlined versatile user-friendly stylish trendy priceless goodnight",
  ],
  [
    -1.7,
    "bummed headache headaches migraine insomnia nauseous nausea vomit vomiting barf stuffy cramps overslept meltdown ranting dammit grr argh busted scratchy wobbly rattles rattling squeaky jammed jams jamming stains stained rusty rusted rust cracked cracks cracking peeling leaky moldy mouldy overheats overheating overheated malfunction malfunctioned malfunctioning shady sketchy sleazy scummy bogus deceptive overcharged overcharge overcharging unauthorized recalled recall unsubscribe uninstalled uninstalling downgrade downgraded subpar sub-par underwhelming underwhelmed letdown gimmick gimmicky cumbersome tedious finicky fiddly temperamental hiccups hassles clumsy tacky gaudy stale soggy bland tasteless inedible undercooked overcooked greasy watery",
  ],
  [-1.3, "slow slower slowest"],
  [-0.9, "late smell smells smelly skipping scratches scratched returning returned delay flaw flaws missing"],
  [-3, "scammers scammed trashy atrocious abysmal nightmare"],
];

/**
 * Words that colour a post more than they judge what it names: laughter and fillers, greetings,
 * courtesies, events in the news, games and sport, verbs of everyday dealings.
 */
export const asides = [
  "lol lols lmao lmfao rofl lmaoo haha hahaha hahahaha ha hehe heh lolz xd lulz yay woo woohoo hooray wow whoa omg ugh gosh god gods jeez argh sigh hmm aww dear bless",
  "well yes yeah yep yup ya ok okay okey sure certainly definitely honestly seriously truly really true truth please pls plz thanks thank thankful thx ty welcome sorry excuse worth fine alright anyway",
  "happy merry congrats congratulations luck lucky hope hopes hoped hoping hopefully wish wishes wishing dream dreams ready want wants wanted wanna need interested interesting curious kind care cares caring",
  "win wins winner winners winning won award awards awarded prize prizes peace champion champions championship victory defeat defeated loss losses lost lose loses losing fight fights fighting fought war wars battle attack attacks attacked kill killed killing kills dead death deaths die dies died dying murder murdered shooting fire fired arrested jail prison court lawsuit crime criminal violation guilty accused charged charges charge police gun guns weapon bomb bombing terror terrorism terrorist terrorists army crash injured injury wounded victim victims cancer disease divorce divorced ban banned warning emergency crisis security justice freedom debt poverty protest protests strike disaster rescue violence violent fear fears danger dangerous threat threats threaten threatens threatening condemn condemns condemned sue sues sued suing rob robbed robbery steal stealing stole stolen torture racism racist flu warfare loss justice outrage furious angry evil thrills holiday holidays trouble problem problems",
  "help helps helped helping support supports supported supporting supporter supporters play plays played playing game games share shares shared sharing save saves saved saving free join joined invite invited invites party parties friend friends friendly number top stop stopped stops stopping leave leaving drop cut block blocks blocked hand united create created creating creative fresh clear clean clearly strong hard matter matters important number giving give giver chance agree agreed agrees promise promised admit admits admitted demand vision fit straight special miss missed missing kiss kisses lover lovers comedy drama joke jokes joking funny laugh laughing laughs laughed fun cry crying cries tears heart hero heroes hell damn horror alone lonely bored tired sick sad sleepy hurt hurts pain sore stuck pretty popular rich fame famous famously honor honors honored courage brave noble accept accepted approve approved approval praises praised denies denied deny apologize apologizes apologized weird crazy insane freak freaky amazon spam forget forgot luckily miracle miracles share value god's interest growth increase increased trust trusted join boost huge grand positive negative sexy cool credit easy easier ease",
].join(" ");
