/**
 * Spanish words of praise and complaint with their valence, written for this project from everyday use
 * (no list with a clear licence was to be had). Masculine singular where a word has genders: the
 * endings of the pack find the rest. Not yet measured on labelled posts.
 */

import type { WordGroup } from "@/lib/sentiment/pack";

export const lexicon: readonly WordGroup[] = [
  [
    3.2,
    "excelente maravilloso espectacular extraordinario insuperable impresionante fantástico increíble magnífico sublime perfecto genial brutal fenomenal estupendo mejorísimo inmejorable espléndido amo adoro encanta encantan encantó fascina fascinan fascinó enamorado alucinante buenísimo riquísimo chingón padrísimo bacanísimo",
  ],
  [
    2.4,
    "mejor mejores bueno buen buenos buenas buena recomiendo recomendable recomendado recomiendan recomendamos feliz felices contento encantado satisfecho agradecido delicioso rico hermoso precioso bonito lindo bello divino chulo chido bacano guay cojonudo mola molan flipo flipante crack máquina orgulloso felicidades enhorabuena felicitaciones éxito amor alegría alegre aman amamos adoran gustó gustaron disfruté disfruto disfrutar disfrutando",
  ],
  [
    1.7,
    "gusta gustan bien útil práctico fiable confiable seguro rápido rapidísimo eficaz eficiente cómodo fácil sencillo intuitivo barato económico asequible duradero resistente fuerte limpio fresco sabroso elegante moderno amable atento simpático cordial profesional puntual impecable correcto funciona funcionan funcionó cumple cumplen cumplió vale merece ganga oferta gracias graciosa gracioso divertido interesante agradable acertado solucionado solucionaron resuelto resolvieron ayudaron ayudó acierto ventaja calidad ojalá bravo",
  ],
  [
    1.2,
    "jaja jajaja jajajaja jeje xd lol ok vale claro sí gratis listo correcto nuevo favorito :) :-) ;) :d =) <3",
  ],
  [
    -1.3,
    "caro carísimo lento lentísimo ruidoso incómodo difícil complicado confuso frágil flojo débil regular mediocre soso aburrido pesado feo sucio viejo anticuado limitado escaso tarde tardan tardó tardaron retraso retrasos retrasado demora demoras espera esperando cola duda dudas cansado triste preocupado preocupante",
  ],
  [
    -2.2,
    "malo mal mala malos malas peor peores problema problemas error errores fallo fallos falla fallas fallan falló defecto defectos defectuoso roto rota rompió rompe romper rompieron averiado avería estropeado estropeó inútil inservible decepción decepcionado decepcionante decepcionó decepcionada queja quejas quejo reclamo reclamación reclamaciones devolver devolución devolví reembolso molesto molesta enojado enfadado cabreado harto hartó fastidio lástima pena injusto ignoran ignoraron ignorado incumplen incumplió engañoso engañan engañaron engaño mentira mentiras mienten mentiroso abusivo abuso perdido perdieron pierde cancelar cancelado cancelaron gotea fuga fugas quema quemó ladrón ladrones fracaso falso falsa queja molestia :( :-( :/ :'(",
  ],
  [
    -3.2,
    "pésimo horrible terrible fatal asco asqueroso asquerosa basura porquería mierda odio odian estafa estafan estafaron estafado estafador timo robo roban robaron vergüenza vergonzoso lamentable desastre desastroso espantoso nefasto horroroso patético inaceptable indignante infame odioso repugnante malísimo peligroso chafa cutre bodrio cagada jodido joder",
  ],
];
