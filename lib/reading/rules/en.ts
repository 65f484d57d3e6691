/**
 * English rules. Written from the definitions in test/bench/intents/definitions.md and its development
 * posts; measured by `npm run bench -- intents`. Apostrophes of every kind count as one.
 */

import type { RuleSet } from "@/lib/reading/rule";

/** Asked in outrage or in passing: no answer is wanted. */
const rhetorical = `("are you serious" OR "are you kidding" OR "are you joking" OR "having a laugh" OR
  "who on earth" OR "what on earth" OR "how dare" OR "why would anyone" OR "who designed" OR "who approved" OR
  "what a joke" OR "you call this" OR "call that" OR "what did i just" OR "how hard can it be" OR
  "how hard is it" OR "why bother" OR "what were you thinking" OR "do you even" OR "who needs" OR wtf)`;

export const english: RuleSet = {
  language: "en",
  intents: [
    {
      id: "en.question.how-to",
      name: "question",
      query: `("how do i" OR "how do you" OR "how can i" OR "how can you" OR "how to get" OR "how do we" OR
        "how does one" OR "where can i" OR "where do i" OR "where can you" OR "where do you" OR "where is my" OR
        "wheres my" OR "where's my" OR "what do i do" OR "what should i do" OR "which button" OR "any news on" OR
        "what time" OR "how much is" OR "how much are" OR "how much does" OR "how much do" OR "how long does" OR
        "how long do" OR "how long is" OR "how many" OR "how often" OR "how big" OR "how heavy" OR "how loud" OR
        "can you tell me" OR "could you tell me" OR "can anyone tell" OR "can anybody tell" OR
        "can someone tell" OR "can somebody tell" OR "does anyone know" OR "does anybody know" OR
        "anyone here know" OR "does anyone here" OR "anyone know" OR "anybody know" OR
        "do you know if" OR "do you know whether" OR "please explain" OR
        "can someone explain" OR "can anyone explain") NOT ${rhetorical}`,
    },
    {
      id: "en.question.wonder",
      name: "question",
      query: `(curious NEAR/3f (what OR how OR if OR whether OR why OR which OR when)) OR
        (wondering NEAR/3f (what OR how OR if OR whether OR why OR which OR when OR where)) OR
        (wonder NEAR/1f (if OR whether)) OR "not sure if" OR "not sure whether" OR "can't tell if" OR
        "can't tell whether" OR "can't tell which" OR "can't decide" OR "torn between" OR
        "would like to know" OR "want to know" OR "i'd like to know" OR
        "asking for a friend" OR "help me choose" OR "help me decide" OR "info please" OR "info pls" OR
        "details please" OR "price please" OR "price pls" OR "any advice" OR "any tips" OR
        "any recommendations" OR "any experience with" OR "any experiences" OR "so is the" OR "any idea"`,
    },
    {
      id: "en.question.opens",
      name: "question",
      query: `("are you open" OR "do you ship" OR "do you deliver" OR "do you sell" OR "do you stock" OR
        "do you have" OR "do you do" OR "do you offer" OR "do they" OR "are there" OR "is there a" OR "is there any" OR
        "are these" OR "are they" OR "is it true" OR "is this the same" OR "can i check" OR "can i use" OR
        "can i put" OR "can i get" OR "can i bring" OR "can i still" OR "can you still" OR "do these" OR
        "does this" OR "does anyone" OR "does anybody" OR "has anyone" OR "has anybody" OR
        "have you tried" OR "when is the next" OR "when does" OR "when do" OR "when will" OR "when are you" OR
        "what's the" OR "what is the" OR "what are the" OR "what kind of" OR "what temp" OR "what size" OR
        "what speeds" OR "what's it like" OR "what does it" OR "who are" OR "who's this" OR
        "who is this" OR "which is better" OR "which one" OR "which of" OR "which would" OR "is it normal" OR
        "is that normal" OR "is it worth" OR "is it just me" OR "is it me or" OR "do you have to" OR
        "what does that" OR "who does a" OR "what's in" OR
        (did NEAR/3f change) OR raw:"Does" OR raw:"Do you" OR raw:"Is the" OR raw:"Are the" OR ("what's" NEAR/3f like) OR
        (is NEAR/8f "worth it") OR ("is the" NEAR/6f than)) NOT ${rhetorical} NOT ("anyone else's" OR "can you call" OR "can you swap" OR
        "on the card")`,
    },
    {
      id: "en.question.inverted",
      name: "question",
      query: `((how NEAR/0f (do OR does OR did OR can OR could OR long OR much OR many OR often OR is OR are OR would OR should OR big OR
        far OR fast OR heavy OR loud OR safe OR easy)) OR
        (why NEAR/0f (is OR are OR does OR do OR did OR was OR were OR has OR have OR "isn't" OR "can't" OR "won't" OR "doesn't" OR "don't")) OR
        (when NEAR/0f (is OR are OR does OR do OR will OR can OR did)) OR
        (where NEAR/0f (is OR are OR can OR do OR does OR did OR exactly)) OR
        (which NEAR/0f (one OR of OR is OR are OR model OR size OR colour OR color OR plan OR app OR would)) OR
        (what NEAR/0f (is OR are OR does OR do OR did OR happens OR happened OR size OR time OR kind OR sort OR speed OR "if")) OR
        (("what's" OR whats) NEAR/0f (the OR a OR it OR this OR that OR in OR included)) OR
        ((is OR are OR was OR does OR do OR did OR will OR would OR can OR could OR has OR have) NEAR/0f
          (anyone OR anybody OR there)) OR
        ((does OR do OR will OR can OR could OR should) NEAR/0f (i OR it OR they OR we OR these OR those OR this)) OR
        ("are you" OR "do you" OR "did you" OR "have you" OR "will you" OR "would you" OR "is it" OR "is this" OR "is that" OR
          "are they" OR "are these" OR "is anyone"))
        NOT ("do you want" OR "how much i" OR "that is why" OR "know how to" OR "there is there" OR "as do i" OR "so do i" OR
          "what a" OR "i did it" OR "if it does it" OR "how do they" OR "does it for me" OR "why do people" OR
          "how come" OR "do it" OR "does the job" OR "it does" OR "what it does" OR "how many stops" OR "what is wrong with" OR
          "where do they" OR "what i" OR "can it" OR "wherever" OR "doing" OR "why are you" OR "how is it")
        NOT ${rhetorical}`,
    },
    {
      id: "en.question.mark",
      name: "question",
      query: `is:question NOT ${rhetorical} NOT ("can you call" OR "could you call" OR
        "could someone call" OR "can someone call" OR "can you switch" OR "can you swap" OR "could you swap" OR
        "can you send" OR "could you send" OR "can you fix" OR "could you fix" OR "can you refund" OR
        "can you add" OR "could you add" OR "can you please" OR "could you please" OR "would you kindly" OR
        "can you look into" OR "could you look into" OR "can you change" OR "can you replace" OR
        "why not" OR "why don't you" OR "how about" OR "tell us below" OR "in your cup" OR deal OR
        "change my mind" OR "is anybody there" OR "is anyone there" OR "source is" OR gasped OR "you know what" OR
        "costs double" OR crying OR "ask me how")`,
    },

    {
      id: "en.complaint.verdict",
      name: "complaint",
      query: `((disappoint* OR awful OR terrible OR horrible OR appalling OR atrocious OR abysmal OR dreadful OR
        useless OR rubbish OR garbage OR overrated OR overpriced OR disgusting OR disgrace OR disgraceful OR shambles OR
        shameful OR scam OR "rip off" OR ripoff OR ripped OR "a joke" OR pathetic OR unacceptable OR shocking OR
        "worst" OR "waste of" OR "let down" OR "not impressed" OR unimpressed OR "not happy" OR unhappy OR
        furious OR fuming OR livid OR "fed up" OR "sick of" OR annoyed OR annoying OR frustrat* OR ridiculous OR
        hate OR hated OR gutted OR poor OR "no better" OR "expected more" OR "expected better" OR
        "hazard" OR hazards OR "do better" OR "shame about" OR mislead* OR misled OR "not worth" OR
        "having a laugh" OR "my foot" OR "who on earth" OR "never change" OR "bad experience" OR
        "nightmare" OR "lousy" OR "crap" OR "sucks" OR "bullshit" OR wtf OR ashamed OR clueless OR
        liars OR thieves OR robbery OR greedy OR "tastes like" OR "smells like" OR bedbugs OR thinner OR
        "health hazard*" OR "should have known" OR "not as described" OR "the same phone" OR "clearly never")
        NOT ("not a joke" OR "could be worse" OR "can't complain" OR "no complaints" OR "never disappoint*" OR
        "not disappointed" OR "did not disappoint" OR "didn't disappoint" OR "zero problems"))`,
    },
    {
      id: "en.complaint.broken",
      name: "complaint",
      query: `broke OR broken OR "doesn't work" OR "does not work" OR "not working" OR "stopped working" OR
        "won't turn on" OR "doesn't turn on" OR "won't charge" OR "won't start" OR "won't open" OR "won't close" OR
        "doesn't close" OR "no longer closes" OR "no longer works" OR "won't let me" OR "won't take" OR
        "won't load" OR "can't log in" OR "cannot log in" OR "can't login" OR "won't connect" OR
        "keeps crashing" OR crashes OR crashed OR "errors out" OR "screen went black" OR leaking OR leaks OR
        leaked OR cracked OR dent OR dented OR faulty OR defective OR damaged OR rusted OR rusty OR
        "fell apart" OR "came apart" OR "falling apart" OR "burnt out" OR "trips the fuse" OR
        ((motor OR battery OR screen OR element OR lid OR handle OR zip OR engine) NEAR/3f (gone OR dead OR died OR snapped)) OR
        "error message" OR buffering OR "missing parts" OR "wrong item" OR "wrong size" OR
        "wrong colour" NEAR/0 sent OR "wrong name" OR "was wrong" OR lukewarm OR "health hazards"`,
    },
    {
      id: "en.complaint.service",
      name: "complaint",
      query: `"no reply" OR "no response" OR "no answer" OR "no refund" OR "still waiting" OR "still no" OR
        "still not" OR "still haven't" OR "nobody answers" OR "no one answers" OR "nobody replied" OR "no-show" OR "no show" OR
        ignored OR "ignores my" OR "ignoring me" OR "on hold for" OR "hung up" OR "charged me twice" OR "took the money" OR
        "overcharged" OR "double charged" OR "never arrived" OR "never came" OR "never comes" OR
        "never showed" OR "didn't show up" OR "never turned up" OR
        "weeks ago" OR "4th time" OR "third time" OR "3rd time" OR "second time of asking" OR
        "time of asking" OR ("went in" NEAR/2f times) OR "how come" OR
        "cancelled my" NEAR/2f (order OR flight OR booking) OR "cancelled on me" OR "flight moved" OR
        "lost my" NEAR/2f (luggage OR bag OR suitcase OR parcel OR order OR booking) OR
        "where is my order" OR "where's my order" OR "wheres my order" OR "where is my parcel" OR
        "so nobody at" OR "nobody can tell" OR "cutting us off" OR "cut us off" OR
        "froze my account" OR "card declined" OR "was my card" OR "declined at" OR
        (promised NEAR/4f (call OR refund OR reply OR delivery)) OR
        (courier NEAR/4f (left OR threw OR dumped OR lost)) OR "forced" NEAR/3f delivery OR
        "shut her branch" OR "closed my branch" OR "sort it" OR "why does it take" OR
        (without NEAR/1f warning) OR "no warning" OR (was NEAR/3f (week OR month) NEAR/6f (today OR now))`,
    },
    {
      id: "en.complaint.trouble",
      name: "complaint",
      query: `((disaster OR mess OR "so slow" OR "too slow" OR "takes forever" OR "taking forever" OR "hours late" OR "hour late" OR
        delayed OR delays OR "on hold" OR "hours waiting" OR dirty OR filthy OR rude OR stale OR soggy OR mouldy OR moldy OR mould OR
        stinks OR flimsy OR "cheaply made" OR "cheap plastic" OR scratched OR scratches OR conned OR fraud OR "cash grab" OR "money grab" OR
        shrinkflation OR "can't believe" OR "yet again" OR "once again" OR "third one" OR unusable OR buggy OR glitch* OR
        laggy OR freezes OR "doesn't let me" OR "not letting me" OR "locked out" OR "hidden fees" OR "hidden charges" OR
        regret OR regretting OR "sending it back" OR "sent back" OR "going back" OR "not good enough" OR boycott* OR
        unprofessional OR incompetent OR "nobody picks up" OR "no one picks up" OR "doesn't answer" OR "not answering" OR
        "can't get through" OR "radio silence" OR ghosted OR "fobbed off" OR "wasted" OR "refused to" OR "refuses to" OR
        "barely works" OR "hardly works" OR "not worth the" OR "double the price" OR "went up again" OR "no thanks to" OR
        "still hasn't" OR "still isn't" OR "still don't" OR "still can't" OR "never got" OR "never received" OR "didn't arrive" OR
        "hasn't arrived" OR "have to wait" OR "third week" OR "second week" OR "doesn't fit" OR "doesn't even" OR "can't even" OR
        "how is this" OR "why do you keep" OR "good luck getting" OR "😡" OR "🤬" OR "😤" OR "👎" OR "🤦" OR smh)
        NOT ("won't regret" OR "no regret*" OR "you'll never regret" OR "can't believe how" NEAR/1f (good OR quiet OR fast OR easy OR nice)))`,
    },
    {
      id: "en.complaint.warning",
      name: "complaint",
      query: `"stay away" OR "steer clear" OR "avoid avoid" OR (avoid NEAR/3f (like OR these OR this OR them OR at)) OR
        "never buying" OR "never again" OR "never buy" OR "never using" OR "won't be buying" OR "won't buy" OR
        "not buying" OR "don't buy" OR "do not buy" OR "don't bother" OR "not to book" OR "don't book" OR
        "wouldn't recommend" OR "would not recommend" OR "can't recommend them" OR "don't waste" OR
        "word of warning" OR "be warned" OR beware OR "people i hate" OR "i'm off" OR "anyone else" NEAR/3 bank OR
        "bank with anyone" OR ("thinking about" NEAR/6f "don't") OR
        ("i'd suggest you look up")`,
    },
    {
      id: "en.complaint.price",
      name: "complaint",
      query: `"too expensive" OR "price hike" OR "price rise" OR "costs double" OR "twice the price" OR
        "same price half" OR ("same price" NEAR/2f half) OR "half the features" OR "daylight robbery" OR "with these prices" OR
        "at these prices" OR ("last week" NEAR/6f today)`,
    },
    {
      id: "en.complaint.worse",
      name: "complaint",
      query: `"worse than" OR ("thought" NEAR/8f "isn't") OR ("supposed to be" NEAR/6f "isn't") OR
        "used to be good" OR "used to be better" OR "used to be lovely" OR "gone downhill" OR "went downhill" OR
        "not what it was" OR "not what it used" OR "the noise is" OR "too loud" OR "so loud" OR
        ("difference in how they talk")`,
    },

    {
      id: "en.praise.love",
      name: "praise",
      query: `((love OR loved OR loving OR adore OR obsessed OR "in love" OR "fell in love") NOT ("would love" OR
        "i'd love" OR "we'd love" OR "love to see" OR "love to have" OR "hated")) OR ("loved" AND hated)`,
    },
    {
      id: "en.praise.good",
      name: "praise",
      query: `((amazing OR fantastic OR excellent OR brilliant OR awesome OR superb OR gorgeous OR stunning OR
        outstanding OR perfection OR flawless OR unreal OR incredible OR impressed OR impressive OR delighted OR chuffed OR smug OR
        "best" NEAR/4 (ever OR years OR had OR used OR life OR bought OR cup) OR "the best" OR
        angels OR angel OR lifesaver OR "game changer" OR "gamechanger" OR "well made" OR "well done" OR
        "great kettle" OR "great service" OR "great product" OR "great stuff" OR "so good" OR "really good" OR
        "very good" OR "so much better" OR "so much cleaner" OR "works perfectly" OR "works great" OR "works like a" OR
        "beautiful" OR "lovely" OR "so cool" OR "so easy" OR "cleans easily" OR "worth the" NEAR/1f (cold OR wait OR money OR price OR penny OR hype) OR
        "worth every" OR "worth it" OR "thank you" NEAR/3f (for OR so) OR "can't fault" OR "cannot fault" OR
        "no notes" OR "10/10" OR "9/10" OR "10 out of 10" OR "five stars" OR "5 stars" OR "zero problems" OR "no problems" OR
        "no complaints" OR "hands down" OR "credit where" OR "hats off" OR kudos OR "patience of a saint" OR
        "deserves a raise" OR "made my day" OR "quite pleased" OR "very pleased" OR "so pleased" OR "really pleased" OR "so happy" OR
        "very happy" OR "really happy" OR "will miss" OR "not bad at all" OR "everything you need" OR
        "actually pick up" OR "happy customer" OR "highly" NEAR/1 recommend* OR "i gasped" OR "holds its heat")
        NOT ("would be perfect" OR "thanks" NEAR/5f without OR hated OR "thank you for nothing" OR "really, thank you" OR
        "not the best" OR "is it worth" OR "worth the extra" OR "worth it for" OR deals OR "best deals" OR terrible OR worst OR
        "thanks for cutting" OR awful OR "are you having" OR "not worth"))`,
    },
    {
      id: "en.praise.more",
      name: "praise",
      query: `((wonderful OR fab OR fabulous OR thrilled OR "spot on" OR "top notch" OR "first class" OR "second to none" OR
        "super fast" OR "super quick" OR "super friendly" OR "so friendly" OR "so helpful" OR "really helpful" OR "very helpful" OR
        "so quick" OR "so quiet" OR "so fast" OR "so pretty" OR "so comfortable" OR "so soft" OR "above and beyond" OR "shout out" OR shoutout OR
        "props to" OR bravo OR "thank you so much" OR "thanks so much" OR "big thanks" OR "big thank you" OR "huge thanks" OR "saved my" OR
        "can't live without" OR "couldn't be happier" OR "chef's kiss" OR "holy grail" OR "never let me down" OR "never fails" OR
        "never had a problem" OR "never had any problems" OR "exceeded" OR "blown away" OR "happy with" OR "pleased with" OR
        "big fan" OR "huge fan" OR "fan of" OR "works a treat" OR "does exactly what" OR "absolutely perfect" OR "is perfect" OR
        "is great" OR "are great" OR "was great" OR "were great" OR "so nice" OR "really nice" OR "well played" OR "nice one" OR
        "perfect fit" OR "nice touch" OR "good job" OR "great job" OR "proper good" OR "worth the hype" OR "still going strong" OR
        "🔥" OR "😍" OR "🥰" OR "💯" OR "👏" OR "🙌" OR "❤️") NOT (is:question OR "not happy" OR "not pleased" OR "would be great" OR
        "would be perfect" OR "great if" OR "is great but" OR overrated OR "not exactly" OR want OR need OR broke OR broken OR
        "thanks for nothing" OR waiting OR refund OR "no longer"))`,
    },
    {
      id: "en.praise.emoji",
      name: "praise",
      query: `(">>>" OR ">>>>" OR raw:">>>" OR raw:">>>>") OR ("😍" NOT (is:question OR disappoint*))`,
    },
    {
      id: "en.praise.beats",
      name: "praise",
      query: `(beats NEAR/3f ("hands down" OR the OR my OR any)) OR ("better than" NOT (is:question OR worse OR "no better")) OR
        ("faster than" NOT is:question) OR ("longer than" NEAR/2f the) OR
        ("lasts" NEAR/3f days) OR ("what we had before" NOT is:question)`,
    },

    {
      id: "en.recommendation.advice",
      name: "recommendation",
      query: `((recommend OR recommended OR "highly recommend*" OR "recommending" OR "can't recommend" NEAR/8f enough)
        NOT ("wouldn't recommend" OR "would not recommend" OR "don't recommend" OR "do not recommend" OR
        "can you recommend" OR "could you recommend" OR "anyone recommend" OR "what would you recommend" OR "you recommend" OR
        "people i hate" OR "recommend to people i hate" OR is:question)) OR
        "would recommend" OR "i'd recommend" OR "definitely suggest" OR ("i'd suggest" NOT "look up") OR "my advice" OR
        "can't recommend" NEAR/9f enough`,
    },
    {
      id: "en.recommendation.buy",
      name: "recommendation",
      query: `(("do yourself a favour" OR "do yourself a favor" OR "trust me" OR "go get one" OR "get one" OR
        "just buy" OR "just get" OR "buy the" OR "go with" OR "you need this" OR "you need the" OR "you need a" OR
        "you have to try" OR "you've got to try" OR "you should try" OR "give it a try" OR "give them a try" OR
        "must buy" OR "must have" OR "thank me later" OR "if you can stretch" OR "buy it" OR "worth every penny" OR "if you only" OR "skip the" OR "switch to" OR "put this on your" OR
        "not the cheap one" OR "go for the" OR "going direct" OR "i'd send anyone" OR "send anyone" OR "tell everyone" OR
        "telling everyone" OR "telling all my" OR "because of me" OR "have all bought one" OR "get a" OR "get the")
        NOT (is:question OR "don't buy" OR "will get the" OR "did get the" OR "buy it again" OR "never buy" OR "just get a" OR "i'd buy" OR
        "get the best deals" OR "get the email" OR "to get the" OR "to get a" OR "how do" OR "gonna" OR "how to" OR
        "i get" OR "can't get" OR "won't get" OR "didn't get" OR "you get the" OR "could get" OR "going to" OR "dm me" OR
        "buy one get one" OR "at the till" OR "buy the" NEAR/2f next OR
        "i need" OR "convinced me"))`,
    },
    {
      id: "en.recommendation.more",
      name: "recommendation",
      query: `(("check out" OR "check them out" OR "look no further" OR "can vouch" OR "vouch for" OR "swear by them" OR "swear by it" OR
        "you won't regret" OR "won't regret it" OR "worth a try" OR "worth trying" OR "worth a go" OR "give it a go" OR "go for it" OR
        "try them" OR "try this" OR "try the" OR "try it" OR "get yourself" OR "invest in" OR "stick with" OR "ask for the" OR
        "tell your friends" OR "everyone needs" OR "everybody needs" OR "everyone should" OR "everybody should" OR "every kitchen needs" OR
        "need to try" OR "have to try" OR "don't hesitate" OR "hands down the best" OR "go see" OR "get on it" OR "grab one" OR
        "grab yourself" OR "order one" OR "you can't go wrong" OR "can't go wrong" OR "worth the money, get" OR "hear me out" OR
        "told my" NEAR/4f (get OR buy OR switch OR join OR try) OR "convinced my" OR "talked my" OR "made my" NEAR/3f (buy OR get OR switch OR join))
        NOT (is:question OR "check out page" OR "can't check out" OR "won't let me" OR "tried" OR "click and collect" OR "at check out" OR
        "checkout" OR "want to try" OR "can't wait to try" OR "i'll try" OR "gonna try" OR "not to" OR "going to try" OR "don't even" OR
        "every time i try" OR "when i try" OR "i try" OR "my profile" OR "check out my"))`,
    },
    {
      id: "en.recommendation.honest",
      name: "recommendation",
      query: `"to those asking" OR "for anyone wondering" OR "for those asking" OR "if anyone is looking" OR
        "if you're looking for" OR "if you are looking for" OR "if you're thinking" OR
        ("for" NEAR/3f beginners) OR "and be done with it"`,
    },

    {
      id: "en.purchase.want",
      name: "purchase",
      query: `"i need it" OR "i need this" OR "i need one" OR "i want it" OR "i want one" OR "i want this" OR
        "want want" OR ("want" NEAR/0f "want") OR "i'd order it" OR "i'd buy it" OR "i would buy" OR "i'd have it" OR "i'll take one" OR
        "take my money" OR "shut up and take" OR "going to buy" OR "gonna buy" OR "going to order" OR "gonna order" OR
        "about to buy" OR "about to order" OR "thinking of buying" OR "thinking about buying" OR "planning to buy" OR
        "looking to buy" OR "looking to get" OR "want to buy" OR "want to order" OR "would like to buy" OR "would like to order" OR
        "saving up" OR "saving for" OR "treat myself" OR "pricing them" OR "will be mine" OR "need one of these" OR
        "on my wishlist" OR "on my wish list" OR "wish list" OR "my wallet" OR "you've convinced me" OR "convinced me" OR
        ("joining" NOT is:question) OR "before i commit" OR "tell me when" OR "choosing between" OR "help me choose" OR
        "torn between" OR "can't decide between" OR ("switching to" NOT complain*) OR "want to go in" OR
        "signing up" OR "next on my list" OR "adding to" NEAR/1f (basket OR cart)`,
    },
    {
      id: "en.purchase.more",
      name: "purchase",
      query: `("need this in my life" OR "need one of those" OR "want this so" OR "want it so" OR "so want" OR "really want one" OR
        "definitely getting" OR "i'm getting" OR "gonna get" OR "going to get one" OR "getting one" OR "getting myself" OR "buying one" OR
        "buying this" OR "i'll buy" OR "will buy" OR "i'll order" OR "will order" OR "i'll be ordering" OR "ordering one" OR "ordering this" OR
        "ready to buy" OR "ready to order" OR "sign me up" OR "count me in" OR "christmas list" OR "birthday list" OR "when i get paid" OR
        "as soon as i get paid" OR "thinking of switching" OR "thinking about switching" OR "looking to switch" OR
        "thinking of getting" OR "thinking about getting" OR "want to book" OR "like to book" OR "looking to book" OR "book a table" OR
        "can i book" OR "want to join" OR "like to join" OR "thinking of joining" OR "tempted" OR "so tempted" OR "next purchase" OR
        "next upgrade" OR "my next" NEAR/3f (will OR is) OR "can't wait to get" OR "can't wait to buy" OR "can't wait to order" OR
        "need to get" OR "must get" OR "i'd get" OR "i'd switch" OR "i would switch" OR "i'd join" OR "would order" OR "would buy" OR
        "take my card" OR "broke me" NEAR/3 wallet)
        NOT ("would not buy" OR "wouldn't buy" OR "never" OR "not tempted" OR "you need to get" OR "won't" OR "would buy again" OR
        "need to get my" OR "not getting" OR "i'm getting no" OR "i'm getting an error" OR "keep getting" OR refund)`,
    },
    {
      id: "en.purchase.ask",
      name: "purchase",
      query: `"how much is" OR "how much are" OR "how much does it cost" OR "how much do they cost" OR "how much for" OR
        "what's the price" OR "what is the price" OR "price please" OR "price pls" OR "what's the postage" OR "what's the monthly" OR
        "in stock" OR "back in stock" OR "restock" OR "have any left" OR "any left in" OR "still available" OR
        "where can i get" OR "where can i buy" OR "where can you buy" OR "where do i buy" OR "where to buy" OR
        "where do you sell" OR "do you ship" OR "do you deliver" OR "ship to" OR "deliver to" OR
        "available in" OR "coming to the" OR "sell these in" OR "how do i join" OR "how do i sign up" OR "how do i order" OR
        "how can i order" OR "how do i buy" OR "can i order" OR "can i buy" OR "can i put my name" OR "sign up for" OR
        "joining fee" OR "couples plan" OR "student deal" OR "student discount" OR "any discount" OR "on display" OR
        "waiting list" OR "pre-order" OR "preorder" OR "info please" OR "link please" OR ("do a" NEAR/2f direct) OR
        "which shop" OR "which shops" OR "which of your shops" OR "is it worth buying" OR "link pls" OR "where did you get" OR "how do i get one" OR "how can i get one" OR
        "when will it be" OR "when is it coming" OR "when are they back" OR "release date" OR "when does it launch" OR "available" NEAR/2f (here OR yet OR online OR "in") OR
        "pay monthly" OR "pay in instalments" OR "do you take" OR "trade-in" OR "trade in" OR "free trial" OR "any offers" OR "any deals" OR
        "promo code" OR "discount code" OR "voucher code" OR "how do i switch to" OR "how do i apply" OR "can i apply" OR "can i reserve" OR "reserve one"`,
    },

    {
      id: "en.support.act",
      name: "support",
      query: `("please sort" OR "please fix" OR "please help" OR "can you help" OR "could you help" OR "help me" OR
        "please cancel" OR "please correct" OR "please refund" OR "please replace" OR "please resend" OR "please send me" OR
        "please call" OR "please dm" OR "pls dm" OR "please change" OR "please check" OR "please look into" OR "look into this" OR
        "can you switch" OR "can you swap" OR "could you swap" OR "can you add" OR "could you add" OR "can you change" OR
        "can you send" OR "could you send" OR "can you refund" OR "can you replace" OR "could you replace" OR
        "can you check" OR "could you check" OR "can you tell me what" OR "can someone call" OR
        "could someone call" OR "can somebody call" OR "call me back" OR "would you kindly" OR "kindly resend" OR
        "rebook me" OR "refund me" OR "send me a" OR "i need a letter" OR "need a vat invoice" OR "need an invoice" OR
        "i need a refund" OR "i want a refund" OR "want my money back" OR "i want to change my" OR "need to change my" OR
        "final bill please" OR "case no" OR "case number" OR "ticket number" OR "my order number" OR
        "how do i switch" OR "what do i do" OR "what should i do" OR "any news on" OR
        ("help" NEAR/0f raw:"!!") OR raw:"help!!" OR raw:"HELP" OR raw:"help!") NOT ("help me choose" OR "help me decide" OR
        "sorry to hear" OR "your order number" OR "send us a dm")`,
    },
    {
      id: "en.support.please",
      name: "support",
      query: `(((please OR pls OR plz OR kindly) NEAR/6f (refund OR replace OR resend OR cancel OR correct OR fix OR sort OR call OR contact OR
        answer OR reply OR respond OR unlock OR reset OR confirm OR help OR advise OR dm OR deliver OR exchange OR activate OR
        unsubscribe OR delete OR "look into" OR investigate)) NOT ("send us" OR "please dm us" OR "we'll take a look" OR "sorry to hear")) OR
        ((can OR could OR will OR would) NEAR/1f (you OR someone OR somebody OR anyone OR u) NEAR/4f
          (call OR help OR fix OR refund OR replace OR resend OR cancel OR correct OR contact OR dm OR reply OR respond OR unlock OR reset OR
          confirm OR exchange OR swap OR switch OR add OR change OR "look into" OR "sort out" OR sort OR check OR deliver OR send OR email OR credit)) OR
        ((i OR we) NEAR/1f need NEAR/5f (refund OR replacement OR invoice OR receipt OR letter OR copy OR confirmation OR help OR
          "spare part" OR manual OR assistance OR callback)) OR
        "need help" OR "need some help" OR "locked out" OR "forgot my password" OR "password reset" OR "lost my card" OR
        "my order number is" OR "reference number" OR "ref number" OR "order no" OR "how do i contact" OR "who do i contact" OR
        "who can i speak" OR "speak to a human" OR "talk to a human" OR "how do i return" OR "where do i return" OR "how can i return" OR
        "spare part" OR "replacement part" OR "under warranty" OR "warranty claim" OR "missing part" OR "missing from my order" OR
        "hasn't arrived" OR "hasn't turned up" OR "not letting me" OR "doesn't let me" OR "answer my" NEAR/1f (email OR mail OR message OR dm OR emails) OR
        "send someone" OR "want a refund" OR "want a replacement" OR "money back" OR ("check my" NOT profile)`,
    },
    {
      id: "en.support.how-to",
      name: "support",
      query: `("how do i" OR "how do you" OR "how can i" OR "how to" OR "which button" OR "how do we")
        NEAR/3f (get OR turn OR reset OR switch OR set OR change OR clean OR descale OR open OR close OR remove OR connect OR pair OR
        update OR cancel OR check OR return OR use OR install OR stop OR resets OR fix OR delete OR activate OR claim OR
        wifi OR log OR disable OR replace)`,
    },
    {
      id: "en.support.stuck",
      name: "support",
      query: `"can't log in" OR "cannot log in" OR "can't login" OR "won't let me" OR "won't turn on" OR "doesn't turn on" OR
        "website errors" OR "won't take" OR "won't connect" OR "won't go off" OR "red light" OR "error code" OR "reset mail" OR
        "never comes" OR "where is my order" OR "where's my order" OR "wheres my order" OR "where is my parcel" OR
        "where is my refund" OR "where's my refund" OR "what's going on" OR "is that normal" OR "is it normal" OR
        ("my" NEAR/2f "doesn't close") OR "ignores my mails" OR "how can i check mine" OR "before it ships" OR
        "was my card declined" OR "card declined" OR ("still no refund" NEAR/6f "can you")`,
    },

    {
      id: "en.comparison.than",
      name: "comparison",
      query: `((better OR worse OR faster OR slower OR quieter OR louder OR cheaper OR cleaner OR bigger OR smaller OR lighter OR heavier OR
        stronger OR longer OR hotter OR nicer OR easier OR more OR less OR higher OR lower OR further) NEAR/7f than) NOT
        ("more than" NEAR/1f (ever OR i OR you OR 2 OR 3 OR happy) OR "better than ever" OR "longer than expected" OR "rather than" OR
        "sooner than" OR "more than once" OR "better than nothing")`,
    },
    {
      id: "en.comparison.versus",
      name: "comparison",
      query: `vs OR versus OR "compared to" OR "compared with" OR "in comparison" OR beats OR "hands down" OR
        "which is better" OR "which one is better" OR "torn between" OR "choosing between" OR "difference between" OR "the difference in" OR
        "just as good" OR "as good as" OR "same as the" OR "exactly like the" OR "the same phone" OR
        (between NEAR/4f and NEAR/6f ("i'd" OR choose OR pick OR take)) OR "had both" OR "have both" OR
        "everybody else" OR "everyone else" NEAR/2f (about OR charges OR does) OR
        "the other one" OR "the other brand" OR "what we had before" OR "is cheaper" OR "times quieter" OR
        (left NEAR/3f for NEAR/8f difference) OR raw:">" OR
        ("help me choose" OR "help me decide") OR "twice as" OR "half the features" OR "the cheap place" OR
        ("mine from" NEAR/4 brand)`,
    },

    {
      id: "en.suggestion.please",
      name: "suggestion",
      query: `("bring back" OR "please add" OR "pls add" OR "please make" OR "please bring" OR "feature request" OR
        "suggestion:" OR "i suggest you" OR "you should" OR "you could" OR "you guys should" OR "they should" OR "should do a" OR
        "would be great if" OR "would be nice if" OR "would be good if" OR "it'd be handy" OR "it would be handy" OR "it'd be great" OR
        "it'd be nice" OR "would be handy" OR "would be perfect with" OR "would be perfect if" OR "would love to see" OR "i'd love to see" OR "would love a" OR
        "wish it had" OR "wish it was" OR "wish it were" OR "wish the" OR "wish they" OR "wish you" OR "wish there" OR
        "could do with" OR "only thing i'd change" OR "why not" OR "why don't you" OR "how about a" OR "how about adding" OR
        "if you made" OR "if they made" OR "stop putting" OR "stop using" OR "stop sending" OR "stop making" OR
        "in the app please" OR "please consider" OR "consider adding" OR "put the" NEAR/4f ("on the" OR "in the") OR
        "for the love of god" OR "taller and thinner" OR "make it longer" OR "make it bigger" OR "make them" OR "longer next time" OR
        "would do" NEAR/0f instead OR "let me name" OR "let us" NEAR/2f (choose OR name OR turn OR switch OR set))
        NOT ("you should be ashamed" OR "should be ashamed" OR "you should try" OR "you should get" OR "you should buy" OR
        "trust me" OR "i'd order it" OR "let us know" OR "wedding list" OR "tell us below" OR "in the basket" OR "i'd buy" OR
        "you should know" OR "you could say")`,
    },

    {
      id: "en.suggestion.more",
      name: "suggestion",
      query: `("have you considered" OR "have you thought about" OR "can we get" OR "can we have" OR "can we please" OR "any chance of a" OR
        "should come with" OR "should have a" OR "should offer" OR "should sell" OR "should make" OR "should add" OR "should bring" OR
        "ought to" OR "i'd like to see" OR "idea:" OR "an idea for" OR "would be amazing if" OR "would be cool if" OR "be nice to have" OR
        "be great to have" OR "needs a" OR "needs an" OR "needs more" OR "needs to have" OR "more sizes" OR "more colours" OR "more colors" OR "fewer" OR
        "less plastic" OR "dark mode" OR "open a shop" OR "open one in" OR "come to" NEAR/2f please OR "please do a" OR "please sell" OR
        "please open" OR "please stop" OR "please change the" OR "please offer" OR "please put" OR "please include" OR "please release" OR
        "please make" OR "if only it" OR "if only they" OR "shame it doesn't come" OR "missing a" OR "lacks a" OR "sell the" NEAR/2f separately OR
        "let people" OR "let customers" OR "give us" OR "do a version" OR "make a version" OR "make one" OR "could you make")
        NOT ("stop charging me" OR "make one mistake" OR "missing a part" OR "missing a screw" OR "if only it" NEAR/12 ("i'd buy" OR "i'd order" OR "i'd have"))`,
    },
    {
      id: "en.news.headline",
      name: "news",
      query: `("names new" OR "appoints" OR "appointed" OR "launches" OR "announces" OR "announced" OR "unveils" OR
        "to open" OR "opens first" OR "opens new" OR "opens its" OR "we've opened" OR "to close" OR "to shut" OR "closes" NEAR/3f stores OR
        "pulls" NEAR/3f (ad OR spot OR advert OR product*) OR "raises forecast" OR "cuts forecast" OR revenue OR profits OR "profit" OR
        "quarterly" OR raw:"Q1" OR raw:"Q2" OR raw:"Q3" OR raw:"Q4" OR outlook OR
        "laying off" OR layoffs OR "job cuts" OR "to cut" NEAR/2f jobs OR "to strike" OR "on strike" OR fined OR
        "court rules" OR lawsuit OR sued OR sues OR "data breach" OR breach OR hacked OR recall OR recalls OR recalled OR
        "acquired by" OR "bought by" OR "is buying" OR acquires OR acquisition OR merger OR "stake in" OR
        "wins" NEAR/3f award OR "award for" OR "design award" OR sponsors OR sponsorship OR
        "down for thousands" OR outage OR "extends guarantee" OR "guarantee to" OR introducing OR "in shops from" OR
        "to fly" OR "will fly" OR "from april" OR "study funded" OR "new study" OR "dropping all" OR "from january" OR
        "reports that" OR "rumour has it" OR "hearing that" OR "just read that" OR "local news" OR "ending support" OR
        (opens NEAR/5f jobs) OR insolvency OR bankrupt* OR bankruptcy OR administration NEAR/2 into OR
        "chief executive" OR ceo)
        NOT (is:question AND ("is it true" OR "am worried" OR "i'm worried" OR "did you" OR affected NEAR/3 mine))`,
    },
    {
      id: "en.news.report",
      name: "news",
      query: `(opens OR opening OR launch OR launching OR relaunch* OR rebrand* OR expands OR expansion OR "partners with" OR partnership OR
        "teams up" OR "steps down" OR resigns OR hires OR probe OR investigat* OR regulator OR watchdog OR shares OR ipo OR "files for" OR
        results OR million OR billion OR strike OR union OR closure OR closes OR shuts OR closing OR shutting OR "hit by" OR sponsor* OR award OR
        "named best" OR "wins" OR breaking OR "according to" OR reportedly OR rumour OR rumours OR rumor OR rumors OR confirms OR confirmed OR
        announc* OR "stores" OR "jobs" OR "sales" OR "takes over" OR takeover OR "sold to" OR "set to" OR tribunal OR court OR "price rise" OR
        "prices up" OR "raise prices" OR "raises prices" OR "record profit*")
        NOT (i OR "i'm" OR "i've" OR "i'd" OR my OR me OR you OR your OR please OR is:question OR hiring OR "% off" OR "free" OR
        "code" OR "buy one" OR "apply" OR sucks OR terrible OR awful OR "opens the" OR lid OR hands OR mine)`,
    },
  ],

  stages: [
    { id: "en.influence.recommends", name: "influence", intent: "recommendation", query: "" },
    {
      id: "en.influence.advice",
      name: "influence",
      query: `"people i hate" OR "stay away" OR "steer clear" OR "avoid avoid" OR "word of warning" OR "be warned" OR beware OR
        "wouldn't recommend" OR "would not recommend" OR "don't buy" OR "do not buy" OR "not to book" OR "don't book" OR
        "bank with anyone" OR ("thinking about" NEAR/3f don't) OR "told my whole" OR "told everyone" OR "i tell everyone" OR
        "because of me" OR "i'd send anyone" OR "telling all my"`,
    },
    {
      id: "en.purchase.trouble",
      name: "purchase",
      query: `"where is my order" OR "where's my order" OR "wheres my order" OR "where is my parcel" OR "my order" OR "my delivery" OR
        courier OR "home delivery" OR "click & collect" OR "click and collect" OR "in my basket" OR "in my cart" OR "my basket" OR "checkout" OR
        "delivery address" OR "before it ships" OR "arrived with a" OR "arrived damaged" OR "arrived broken" OR
        "card in hand" OR "known traveller" OR "flight moved" OR "my parcel" OR "my package" OR "tracking number"`,
    },
    {
      id: "en.purchase.done",
      name: "purchase",
      query: `"just bought" OR "just ordered" OR "finally bought" OR "caved and bought" OR "bought my" OR "have ordered" OR "ordered one" OR
        "ordered it" OR "ordered mine" OR "so ordered" OR "so... ordered" OR raw:"... ordered" OR "on the way" OR "on its way" OR "unboxing" OR
        "it's here" OR "has arrived" OR "just arrived" OR "arrived today" OR "came today" OR "came in 24" OR "kettle day" OR
        "collected my" OR "picked up my" OR "signed the contract" OR "signed up" OR "paid the deposit" OR "booked!!" OR raw:"booked!" OR
        (booked NEAR/6f (with OR for OR in)) OR "just booked" OR "my new" NEAR/3f ("this morning" OR today)`,
    },
    {
      id: "en.ownership.long",
      name: "ownership",
      query: `("been using" OR "use it daily" OR "use it every" OR "using it" OR "had mine" OR "mine is" OR "mine has" OR "mine works" OR
        "still got" OR "still going" OR "years ago" OR "three years" OR "every morning" OR "same routine" OR "same morning routine" OR
        "my kettle" OR "my router" OR "my bill" OR "bill came" OR "final bill" OR "meter reading" OR
        "my membership" OR "my account" OR "my card" OR "my stay" OR "my replacement" OR "my flight" OR "bought it" OR "bought in" OR
        "bought last" OR "i returned" OR "sent it back" OR "returned it" OR "never buying" OR "had both" OR "after 2 days" OR
        "after 6 months" OR "after 5 weeks" OR "weeks in" OR "broke" OR "i have a" OR "i've had" OR "we've had" OR "we had" OR landed OR
        "log in" OR "my mug" OR mug OR "screen went" OR "been with" OR "customer for" OR "customer since" OR "for years" OR "in my kitchen" OR "stayed at" OR "we stayed" OR "flew with" OR "on board" OR "my subscription" OR "my contract" OR "my plan" OR "i have an" OR "cancelled my" OR "stopped working" OR "won't turn on" OR "no longer works" OR faulty OR leaking OR "doesn't work" OR "not working" OR "my phone" OR "engineer no-show" OR "rebooked us" OR "rebook me" OR
        "the flight" OR "cabin crew were" OR "this thing" OR "the filter" OR "red light" OR "boiled it" OR "how do i" OR "which button" OR
        "i love my" OR "love my" OR "obsessed with my" OR "my new" OR "how do you turn" OR "great kettle" OR "for what it's worth" OR
        "legroom" OR "our bill" OR "no refund" OR "wrong name" OR "showers at" OR "the new recipe" OR recipe OR "got thinner" OR
        "thinking abt leaving" OR "thinking about leaving" OR "leaving" NEAR/2f who OR "for cash withdrawals" OR
        "used to be lovely" OR "took the money" OR "the gym" OR "on the phone" OR "best cup" OR "can't fault" OR
        "is it down" OR "down or is it" OR "our street" OR "my street")
        NOT ("bought by" OR "to commit" OR "how do i join" OR "i need it" OR "i have a question" OR
        "how do i order" OR "how do i sign" OR "how do i buy")`,
    },
    { id: "en.ownership.needs-help", name: "ownership", intent: "support", query: "" },
    {
      id: "en.consideration.weigh",
      name: "consideration",
      query: `"torn between" OR "choosing between" OR "help me choose" OR "help me decide" OR "thinking of buying" OR
        "thinking about getting" OR "worth the extra" OR "is it worth" OR "worth it for" OR "any good" OR "which would you" OR
        "which is better" OR "how much is" OR "how much are" OR "how much does" OR "what's the price" OR "do you ship" OR "where can i get" OR
        "where can i buy" OR "have any left" OR "in stock" OR "i want one" OR "i need it" OR "i need one" OR "saving up" OR "will be mine" OR
        "i'd order it" OR "i'd buy it" OR "not at that price" OR "no thanks" OR "keeping mine" OR "been quoted" OR "pricing them" OR
        "it's the" NEAR/2f "for me" OR "what's" NEAR/2f "like for" OR "has anybody" OR "has anyone" OR "louder than" OR
        "is it any" OR "student deal" OR "joining fee" OR "couples plan" OR "tell me when" OR "treat myself" OR "convinced me" OR
        "what speeds" OR "before i commit" OR (is NEAR/3f better NEAR/1f than)`,
    },
    { id: "en.consideration.wants", name: "consideration", intent: "purchase", query: "" },
    {
      id: "en.awareness.first",
      name: "awareness",
      query: `"never heard of" OR "hadn't heard of" OR "first time seeing" OR "first time i've" OR "for the first time" OR
        "didn't know it existed" OR "did not know" OR "didn't know" OR "no idea they" OR raw:"TIL" OR "today i learned" OR
        "just came across" OR "popped up in my" OR "just discovered" OR "who are these" OR "who is this" OR "who's this" OR
        "who are" OR "so that's who" OR "a new" NEAR/3f "on the corner" OR "got a leaflet" OR "is this the same" OR
        "saw an ad" OR "saw the ad" OR "just came on" OR billboard OR "new to the area" OR "there's an entire" OR
        (is NEAR/2f a NEAR/1f (british OR german OR american OR french OR spanish OR swedish))`,
    },
  ],
};
