/** Words that say nothing about a topic, in the languages whose texts are read: English and Spanish. */

const english = `a about above after again against ain all am an and any are aren as at be because been before being
below between both but by can cannot could couldn did didn do does doesn doing don down during each even ever every few
for from further get gets getting go going gonna got had hadn has hasn have haven having he her here hers herself him
himself his how i if im in into is isn it its itself ive just know let like ll lol m make me mightn more most much mustn
my myself need no nor not now of off oh ok on once one only or other our ours ourselves out over own re really s same
say says see shan she should shouldn so some still such t than thank thanks that thats the their theirs them themselves
then there these they thing things think this those through to too under until up us use ve very via want was wasn way we
well were weren what when where which while who whom why will with won would wouldn yeah yes yet you your youre yours
yourself yourselves also anyone back been's can't didn't doesn't don't i'd i'll i'm i've isn't it's that's there's
they're wasn't we're we've what's won't you're you've amp rt`;

const spanish = `a al algo algunas algunos ante antes aquí así aun aunque bien cada casi como con contra cual cuando de
del desde donde dos durante e el ella ellas ellos en entre era eran eres es esa esas ese eso esos esta está estaba están
estar estas este esto estos estoy fue fueron ha había han has hasta hay he hemos la las le les lo los más me mi mis mucho
muchos muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque pues que qué quien quién se sea
según ser si sí sido siempre sin sobre solo sólo son soy su sus también tan tanto te tener tengo ti tiene tienen toda
todas todo todos tu tú tus un una uno unos va vamos van voy y ya yo eso ahora gracias hace hacer`;

const all = new Set(`${english} ${spanish}`.split(/\s+/u));

/** @param word folded. */
export function isStopWord(word: string): boolean {
  return all.has(word.replaceAll("’", "'"));
}
