/**
 * Spanish rules, of Spain and of America. Written from the definitions in test/bench/intents/definitions.md
 * and its development posts; measured by `npm run bench -- intents`. Accents do not count: many leave them out.
 */

import type { RuleSet } from "@/lib/reading/rule";

/** Asked in outrage or in passing: no answer is wanted. */
const rhetorical = `("es en serio" OR "están locos" OR "nos están tomando el pelo" OR "me están cargando" OR "quién diseñó" OR
  "a quién se le ocurre" OR "a quién se le ocurrió" OR "qué acabo de ver" OR "cómo se atreven" OR "qué se creen" OR
  "qué les pasa" OR "quién en su sano juicio" OR "hasta cuándo" OR "para qué sirven" OR "no les da vergüenza")`;

export const spanish: RuleSet = {
  language: "es",
  intents: [
    {
      id: "es.question.word",
      name: "question",
      query: `((cuanto NEAR/1f (cuesta OR sale OR vale OR está OR es OR tarda OR dura OR cobran OR pesa OR mide)) OR "cuánto cuesta" OR
        "a cuánto" OR "cuántos" OR "cuántas" OR "cómo hago" OR "cómo puedo" OR "cómo se" OR "cómo saco" OR "cómo le" OR "cómo quito" OR
        "cómo apago" OR "cómo cambio" OR "cómo me inscribo" OR "cómo veo" OR "cómo funciona" OR "cómo compro" OR "cómo hacen" OR "cómo es el" OR (cuánto NEAR/2f (puntos OR tiempo OR días OR meses)) OR
        "dónde está mi" OR "dónde la consigo" OR "dónde lo consigo" OR "dónde se" OR "dónde puedo" OR "dónde compro" OR "dónde queda" OR
        "dónde venden" OR "dónde encuentro" OR "adónde" OR "cuándo sale" OR "cuándo llega" OR "cuándo abren" OR "cuándo vuelve" OR
        "para cuándo" OR "cuándo van a" OR "a qué hora" OR "qué hago" OR "qué tal" OR "qué velocidad" OR "qué horario" OR "qué precio" OR
        "qué talla" OR "qué diferencia" OR "qué significa" OR "qué es" OR "qué onda con" OR "q velocidad" OR "qué quiere decir" OR "qué banco" OR "qué pasó" OR
        "cuál es" OR "cuál me" OR "cuál botón" OR "cuál recomiendan" OR "cuáles son" OR "quiénes son" OR "quién es" OR
        "por qué me" OR "por qué no funciona" OR "por qué se" OR "por qué están" OR "por qué tarda" OR "por qué cobran")
        NOT ("no sabía" OR "diccionario" OR "ya saben qué" OR "no venden" OR "lo que es el" OR "así es como" OR "un genio" OR "ni idea de" OR "lo que es") NOT ${rhetorical}`,
    },
    {
      id: "es.question.asks",
      name: "question",
      query: `("me pregunto" OR "alguien sabe" OR "alguno sabe" OR "alguien me explica" OR "alguien me dice" OR "alguien me puede decir" OR
        "alguien de aquí" OR "alguien ha probado" OR "alguien probó" OR "alguno se quedó" OR "alguien tiene" OR "saben si" OR "sabes si" OR "sabéis si" OR
        "sabe alguien" OR "me dicen" OR "me pueden decir" OR "me podrían decir" OR "pueden decirme" OR "podrían decirme" OR "quisiera saber" OR
        "quería saber" OR "me gustaría saber" OR "necesito saber" OR "tienen la" OR "tienen en" OR "tienen tallas" OR "tenéis" OR "tienen stock" OR
        "hacen envíos" OR "envían a" OR "mandan a" OR "abren los" OR "sirven para" OR "sirve para" OR "se puede" OR "es verdad que" OR
        "es cierto que" OR "es normal" OR "info porfa" OR "info por favor" OR "más info" OR "precio por favor" OR "precio porfa" OR "me pasan precio" OR
        "me pasás precio" OR "pásenme" OR "ayúdenme a elegir" OR "ayúdame a elegir" OR "cuál eligen" OR "lo recomiendan" OR "la recomiendan" OR
        "me recomiendan" OR "hay novedades" OR "pregunto por" OR "soy yo o" OR "es sólo mi" OR "tiene directo" OR "todavía se puede" OR
        "o no" OR "sí o no" OR "cobran" OR "cobra comisión" OR "cuál conviene" OR "conviene más" OR "es la misma" OR "es una empresa" OR
        "les llegó mi" OR "qué me aconsejan" OR "algún consejo")
        NOT ("no se puede" OR "no se puede creer" OR "ya no se puede" OR "no me pueden" OR "no cobran" OR "me cobran" OR "me cobraron" OR
        "me dicen que") NOT ${rhetorical}`,
    },
    {
      id: "es.question.mark",
      name: "question",
      query: `is:question NOT ${rhetorical} NOT ("me la cambian" OR "me lo cambian" OR "me llaman" OR "alguien me puede llamar" OR "me puede llamar" OR
        "me llama" OR "serían tan amables" OR "pueden llamarme" OR "pueden cambiar" OR "pueden cancelar" OR "me pueden ayudar" OR
        "por qué no venden" OR "por qué no ponen" OR "por qué no hacen" OR "por qué no sacan" OR "cuéntanos" OR "para cuándo la comisión" OR
        "qué le hicieron" OR "en tu taza" OR "fuente" OR "se agotó" OR "me desmayo" OR genio OR
        "qué opinan del partido" OR "cómo es que" OR doble OR "nadie me había dicho")`,
    },

    {
      id: "es.complaint.verdict",
      name: "complaint",
      query: `((decepcion* OR decepción OR pésimo OR pésima OR pésimos OR malísimo OR malísima OR horrible OR horroroso OR terrible OR fatal OR
        asco OR asqueroso OR asquerosa OR vergüenza OR vergonzoso OR lamentable OR estafa OR estafaron OR estafadores OR ladrones OR robo OR
        "un robo" OR "nos roban" OR basura OR porquería OR inútil OR inútiles OR desastre OR "tomadura de pelo" OR "una burla" OR
        sobrevalorado OR sobrevalorada OR caro OR carísimo OR carísima OR "esperaba más" OR "no vale la pena" OR "no sirve" OR "no sirven" OR
        odio OR bronca OR coraje OR harto OR harta OR hartos OR indignante OR indignado OR indignada OR inaceptable OR "una mierda" OR mierda OR
        "qué ruido" OR "no tiene nombre" OR "dan miedo" OR "sabe a" OR "saben a" OR "huele a" OR chinches OR aguada OR aguado OR
        "lo barato sale caro" OR "peor" OR peores OR "no me gustó" OR "no me gusta" OR "no lo vuelvo" OR grosero OR groseros OR maleducados OR
        incompetentes OR "una pena" OR lástima OR "hagan algo" OR "pónganse las pilas" OR "vaya oferta" OR "bien ahí" OR "nunca cambies" OR
        "mal servicio" OR "mala atención" OR "mala calidad" OR "de mala" OR "café frío" OR "gracias por avisar" OR "gracias por dejarnos" OR
        "están locos" OR chafa OR fiasco OR timo OR cutre OR "un chiste" OR "da risa" OR trucho)
        NOT ("no está mal" OR "nada mal" OR "sin quejas" OR "cero problemas" OR "no es caro" OR "peor es nada" OR "mejor o peor" OR "ni caro"))`,
    },
    {
      id: "es.complaint.broken",
      name: "complaint",
      query: `rompió OR roto OR rota OR rotos OR rotas OR "no funciona" OR "dejó de funcionar" OR "no anda" OR "no enciende" OR "no prende" OR
        "no carga" OR "no cierra" OR "no abre" OR "no se apaga" OR "no arranca" OR "se quemó" OR quemado OR "se despegaron" OR "se despegó" OR
        "se cayó" NEAR/3f pedazos OR abollada OR abollado OR rayado OR rayada OR "pantalla negra" OR "hace saltar" OR "da error" OR
        "me da error" OR "no me deja" OR "no puedo iniciar" OR "no puedo entrar" OR "no puedo pagar" OR "no deja" OR "se traba" OR "se cuelga" OR
        "se cierra sola" OR defectuoso OR defectuosa OR "vino mal" OR "llegó mal" OR "llegó rota" OR "llegó roto" OR incompleto OR incompleta OR
        "está mal" OR "pierde agua" OR gotea OR "mal escrito" OR "ruedita girando"`,
    },
    {
      id: "es.complaint.service",
      name: "complaint",
      query: `"sigo sin" OR "seguimos sin" OR "sin respuesta" OR "nadie responde" OR "nadie contesta" OR "no contestan" OR "no contesta" OR
        "no responden" OR "no responde" OR "no me responden" OR "dónde está mi pedido" OR "no llegó" OR "nunca llegó" OR "no ha llegado" OR
        "todavía no llega" OR "aún no llega" OR "no vino" OR "no apareció" OR "nunca apareció" OR "me cobraron" OR "me siguen cobrando" OR
        "cobrar de más" OR "nada del dinero" OR "no me devuelven" OR "no me reembolsan" OR "por cuarta vez" OR "cuarta vez" OR "tercera vez" OR
        ("otra vez" NOT "antes de que") OR "me hicieron" OR "me prometieron" OR "le cerraron" OR "me cortaron" OR "nos cortaron" OR "me congelaron" OR
        "la congelaron" OR "me rechaza" OR "rechazaron" OR "me dejaron tirado" OR "nos dejaron" OR "adelantaron mi" OR "retrasado" OR
        "perdieron mi" OR "dónde está mi maleta" OR "esperando" NEAR/3 (horas OR maletas OR semanas OR respuesta) OR
        ("van" NEAR/1f (días OR semanas OR meses)) OR "el repartidor" NEAR/3f (dejó OR tiró OR perdió) OR
        "ni se les ocurra" OR "tenía que estar" OR "y me puso" OR "nadie de" OR "cómo es que" OR "horas de espera" OR "me tuvieron" OR
        "no solucionan" OR "me ignoran" OR "me bloquearon" OR "bloqueada mi" OR "cancelaron mi" OR "me cancelaron"`,
    },
    {
      id: "es.complaint.warning",
      name: "complaint",
      query: `"nunca más" OR "no vuelvo" OR "no volveré" OR "no vuelvo a comprar" OR eviten OR evítenlo OR huyan OR huye OR "ojo con" OR cuidado OR
        "no compren" OR "no lo compren" OR "no la compren" OR "no vuelen" OR "no vayan" OR "no se lo recomiendo" OR "no lo recomiendo" OR "no la recomiendo" OR
        "no recomiendo" OR "a gente que odio" OR "no caigan" OR "aléjense" OR "ni regalado" OR "mejor descansar en el suelo" OR
        ("está pensando en" NEAR/3f no) OR "les sugiero buscar" OR "o me voy" OR "me doy de baja" OR "me cambio de"`,
    },
    {
      id: "es.complaint.price",
      name: "complaint",
      query: `"al doble" OR "el doble de caro" OR "la mitad de funciones" OR "subieron los precios" OR "otra vez subieron" OR "esos precios" OR
        "estos precios" OR ("semana pasada" NEAR/6f hoy) OR "para lo que cuesta" OR "pa lo que cuesta" OR "por ese precio" OR "es igualita" OR
        "el mismo teléfono" OR "más silenciosa" NEAR/8f no OR "antes era" OR "ya no es lo mismo" OR "bajó la calidad" OR "no es lo que era" OR
        "de diez vasos" OR "😡" OR "🤬" OR "😤" OR "👎" OR "🤦" OR "nunca en su vida" OR "no lleguen" OR "la diferencia de trato"`,
    },

    {
      id: "es.praise.good",
      name: "praise",
      query: `((encanta OR encantó OR encantada OR encantado OR encantan OR amo OR amé OR amamos OR adoro OR enamorada OR enamorado OR enamoré OR
        excelente OR excelentes OR increíble OR espectacular OR maravilla OR maravillosa OR maravilloso OR genial OR buenísimo OR buenísima OR
        riquísimo OR riquísima OR delicioso OR hermosa OR hermoso OR preciosa OR precioso OR preciosos OR preciosas OR bonita OR bonitas OR bonito OR linda OR lindo OR bella OR
        perfecta OR perfecto OR impecable OR impresionada OR impresionado OR impresionante OR "lo mejor" OR "el mejor" OR "la mejor" OR "los mejores" OR "las mejores" OR
        contenta OR contento OR contentísima OR contentísimo OR feliz OR felices OR "muy bien" OR "muy buena" OR "muy bueno" OR "muy buenos" OR "re buena" OR "re bueno" OR
        "re copado" OR copado OR chévere OR bacano OR bacana OR chida OR chido OR padrísimo OR padrísima OR chimba OR bárbaro OR bárbara OR "una locura" OR "una joya" OR
        "un lujo" OR "un genio" OR genios OR "unos ángeles" OR "paciencia de santo" OR "paciencia de santa" OR "una paciencia de" OR
        "diez puntos" OR "un diez" OR "10/10" OR "9/10" OR "cero problemas" OR "sin problemas" OR "sin quejas" OR "nada mal" OR "vale cada" OR "vale la pena" OR
        "gran tetera" OR "qué nivel" OR "se pasaron" OR felicidades OR felicitaciones OR "mil gracias" OR "muchas gracias por" OR "súbanle el sueldo" OR
        "me caso" OR "los voy a extrañar" OR "la voy a extrañar" OR "muy bien hecha" OR "qué cosa más linda" OR "se limpia fácil" OR facilísimo OR
        "se me olvidó que" OR "no me los pienso quitar" OR "no la cambio por" OR "no lo cambio por" OR "es una nube" OR "pisan mejor" OR "mucho más limpio" OR
        "mejor espuma" OR "le gana a" OR "al césar" OR "super recomendado" OR "súper recomendado" OR recomendadísimo OR recomendable OR
        "se ven buenas" OR "qué buena" OR "qué bueno" OR "qué rico" OR "qué rica" OR "de maravilla" OR flipando OR flipo OR mola OR molan OR guay OR
        "al toque" OR "sí atienden" OR "llegó rapidísimo" OR rapidísimo OR "muy rápido" OR "súper rápido" OR "atención de diez" OR "🔥" OR "😍" OR "🥰" OR "👏" OR "❤️")
        NOT ("no es la mejor" OR "estaría bueno" OR "estaría genial" OR "estaría bacano" OR "sería genial" OR "sería bacano" OR "sería perfecta" OR "sería perfecto" OR
        "vale la pena con" OR "mejores ofertas" OR "sería la mejor" OR "no me encanta" OR "me encantaría" OR "no está bien" OR "funciona perfecto" OR "para esta hermosura" OR
        "esta hermosura" OR "antes era" OR "odio" OR "la pena esos" OR "valen la pena" OR sobrevalorado))`,
    },
    {
      id: "es.praise.beats",
      name: "praise",
      query: `">>>" OR ">>>>" OR raw:">>>>" OR raw:">>>" OR ("aguanta" NEAR/2f días) OR ("es el triple" NOT is:question) OR
        ("más" NEAR/3f "que la" NOT (is:question OR peor OR pensé)) OR ("vale la pena" NOT (is:question OR "no vale la pena")) OR "de calle" OR
        "hace de todo" OR "retiro lo dicho" OR ("mandaría a cualquiera") OR "los mejores" NEAR/3f pesos`,
    },

    {
      id: "es.recommendation.advice",
      name: "recommendation",
      query: `((recomiendo OR "lo recomiendo" OR "la recomiendo" OR "te la recomiendo" OR "te lo recomiendo" OR "se los recomiendo" OR "se las recomiendo" OR recomendado OR recomendada OR
        recomendadísimo OR recomendadísima OR recomendable OR recomendables OR "lo recomendaría" OR "la recomendaría" OR recomendaría OR "mi consejo" OR consejo)
        NOT (is:question OR "no recomiendo" OR "no lo recomiendo" OR "no la recomiendo" OR "nada recomendable" OR "no recomendable" OR "a gente que odio" OR
        "poco recomendable" OR "me recomiendan" OR "sólo recomiendo la" OR "algún consejo")) OR
        "cómprenlo" OR "cómprenla" OR "cómprenselo" OR "cómprensela" OR "cómpratelo" OR "cómpratela" OR "cómprense" OR cómprate OR cómpralo OR cómprala OR
        "háganme caso" OR "hacedme caso" OR "hazme caso" OR "háganse un favor" OR "hazte un favor" OR "prueben" OR "pruébenlo" OR "pruébenla" OR "pruébalo" OR "pruébala" OR
        "necesitas el" OR "necesitas la" OR "necesitas este" OR "necesitan esto" OR "no se van a arrepentir" OR "no te vas a arrepentir" OR "no te arrepentirás" OR
        "corran antes" OR "olvídense de" OR "le digo a todo el mundo" OR "les dije a todos" OR "ponedla en la lista" OR "agarren la" OR "agarren el" OR
        "compren la" OR "compren el" OR "vayan con" OR "compra la" NEAR/4f ya OR "si sólo van a probar" OR "yo lo que haría" OR "yo lo q haría" OR "la compraron por mí" OR
        "mandaría a cualquiera" OR ("como" NEAR/1f barista NEAR/3f digo) OR ("para empezar con" NOT is:question) OR "sí vale la pena" OR "sí, vale la pena" OR
        "a los que preguntan" OR "a quien le interese" OR "vayan a" OR "no lo duden" OR "no duden en" OR "no lo dudes" OR "pidan el" OR "pidan la" OR
        "tienen que probar" OR "tenéis que probar" OR "tienes que probar" OR "hay que probar" OR "dense una vuelta" OR "aprovechen" OR "quédense en" OR "vuelen con" OR
        "cámbiense a" OR "pásense a" OR "se cambie a"`,
    },

    {
      id: "es.purchase.want",
      name: "purchase",
      query: `"la necesito" OR "lo necesito" OR "los necesito" OR "las necesito" OR "la quiero" OR "lo quiero" OR "los quiero" OR "las quiero" OR "quiero una" OR "quiero uno" OR "quiero ese" OR "quiero esa" OR
        "quiero comprar" OR "quisiera comprar" OR "me gustaría comprar" OR "voy a comprar" OR "me la compro" OR "me lo compro" OR "me la voy a comprar" OR "me lo voy a comprar" OR
        "voy a pedir" OR ("la pido" NOT "vez que la pido") OR "lo pido" OR "me apunto" OR "me anoto" OR "me inscribo" OR "me cambio a" OR "me paso a" OR "pienso comprar" OR "pensando en comprar" OR
        "estoy ahorrando" OR "ahorrando para" OR "juntando para" OR "me regalo" OR "me voy a regalar" OR "es mía" OR "va a ser mía" OR "será mía" OR "mirando precios" OR "viendo precios" OR
        "me convencieron" OR "avísenme cuando" OR "avisen cuando" OR "quiero ir en" OR "dudo entre" OR "estoy entre" OR "no sé cuál elegir" OR "ayúdenme a elegir" OR
        "necesito uno" OR ("necesito una" NOT ("necesito una carta" OR "necesito una factura" OR "necesito una respuesta" OR "necesito una solución")) OR "quiero contratar" OR "quiero reservar" OR "quisiera reservar" OR "quiero ver la" OR "quiero ver el" OR "en cuanto cobre" OR "cuando cobre" OR
        "el viernes cobro" OR "shut up and take" OR "tomen mi dinero" OR "chapen mi plata" OR "mi próxima" NEAR/2f (será OR es) OR "en la lista de deseos" OR "para reyes" OR "para navidad"`,
    },
    {
      id: "es.purchase.ask",
      name: "purchase",
      query: `"cuánto cuesta" OR "cuánto cuestan" OR "cuánto sale" OR "cuánto vale" OR "cuánto valen" OR "cuánto salen" OR "a cuánto" OR "qué precio" OR "me pasás precio" OR "me pasan precio" OR "me pasas precio" OR "precio por favor" OR "precio porfa" OR
        "info porfa" OR "info por favor" OR "pásenme link" OR "pasen link" OR "pasa link" OR "me pasan el link" OR "hacen envíos" OR "envían a" OR "mandan a" OR "cuánto es el envío" OR
        "dónde la consigo" OR "dónde lo consigo" OR "dónde los consigo" OR "dónde se consigue" OR "dónde se compra" OR "dónde compro" OR "dónde puedo comprar" OR "dónde puedo conseguir" OR "dónde venden" OR "dónde la venden" OR "dónde lo venden" OR "dónde la compraste" OR
        "tienen stock" OR "hay stock" OR "queda stock" OR "tienen tallas" OR "tenéis tallas" OR "tienen la" OR "tienen en" OR "tienen el" OR "les queda" OR "les quedan" OR "os queda" OR "os quedan" OR "tiene directo" OR
        "costo de la" OR "costo de" OR "el costo" OR "cobran matrícula" OR "cómo me inscribo" OR "cómo compro" OR "cómo la compro" OR "cómo lo compro" OR "cómo contrato" OR "se puede contratar" OR "me puedo apuntar" OR
        "puedo apuntarme" OR "puedo reservar" OR "se puede reservar" OR "hacen descuento" OR "hay descuento" OR "tienen descuento" OR "plan pareja" OR cuotas OR "meses sin intereses" OR "cuándo vuelve" OR "cuándo vuelven" OR
        "dónde queda la tienda" OR "sirven para inducción" OR "llega a" NEAR/3 envío OR "aceptan tarjeta" OR preventa`,
    },

    {
      id: "es.support.act",
      name: "support",
      query: `((porfa OR "por favor" OR porfavor OR pls OR please) NEAR/8 (solucionen OR soluciónenlo OR solucionar OR devuelvan OR devuélvanme OR reembols* OR cancelen OR anulen OR corrijan OR cambien OR
        respondan OR contesten OR ayuda OR ayúdenme OR ayuden OR revisen OR manden OR envíen OR reenvíen OR llámenme OR factura OR confirmen OR arreglen OR desbloqueen)) OR
        "anulen mi" OR "cancelen mi" OR "corrijan la" OR "corrijan mi" OR "me la cambian" OR "me lo cambian" OR "me los cambian" OR "me cambian" OR "me reagendan" OR "me pueden ayudar" OR "pueden ayudarme" OR
        "me ayudan" OR "pueden agregar" OR "pueden cambiar mi" OR "pueden cancelar" OR "pueden reenviar" OR "pueden revisar" OR "podrían revisar" OR "podrían ayudarme" OR "alguien me puede llamar" OR "me puede llamar" OR
        "me llaman" OR "que alguien me llame" OR "serían tan amables" OR "escríbanme" OR "contéstenme" OR "respóndanme" OR "necesito hablar" OR "hablar con un humano" OR "hablar con alguien" OR
        "necesito la factura" OR "necesito una factura" OR "necesito una carta" OR "necesito un reembolso" OR "necesito el recibo" OR "quiero mi reembolso" OR "quiero mi dinero" OR "quiero la devolución" OR
        "quiero cambiar la" OR "quiero cambiar mi" OR "puedo cambiarlos" OR "puedo cambiarlo" OR "puedo cambiarla" OR "mi número de pedido" OR "número de caso" OR "es la cuarta vez que la pido" OR
        socorro OR auxilio OR ayudaaa OR "ayuda!!" OR "qué hago" OR "hay novedades de mi" OR "les llegó" NEAR/8 correo OR "mandé un correo" OR "tapa de repuesto" OR "de repuesto"`,
    },
    {
      id: "es.support.how-to",
      name: "support",
      query: `("cómo" NEAR/2f (saco OR quito OR apago OR prendo OR enciendo OR cambio OR reinicio OR configuro OR conecto OR limpio OR desactivo OR activo OR devuelvo OR cancelo OR actualizo OR abro OR cierro OR instalo OR recupero OR hago OR veo OR borro)) OR
        "cuál botón" OR "qué botón" OR "cómo devuelvo" OR "cómo hago para"`,
    },
    {
      id: "es.support.stuck",
      name: "support",
      query: `"no puedo iniciar" OR "no puedo entrar" OR "no puedo pagar" OR "no puedo acceder" OR "no me deja" OR "no enciende" OR "no prende" OR "no se apaga" OR "luz roja" OR "da error" OR "me da error" OR
        "dónde está mi pedido" OR "dónde está mi paquete" OR "dónde está mi reembolso" OR "dónde está mi dinero" OR "nada del dinero" OR "ya no cierra" OR "es normal" OR "cómo veo la mía" OR "me rechaza la" OR "me rechazan la" OR
        "no contesta los correos" OR "me cambiaron" NEAR/3 mal OR "olvidé mi contraseña" OR "perdí mi tarjeta" OR "no me llega el código" OR "el código no llega" OR "el correo no llega"`,
    },

    {
      id: "es.comparison.than",
      name: "comparison",
      query: `((más OR menos) NEAR/4f "que la") OR ((más OR menos) NEAR/4f "que el") OR ((más OR menos) NEAR/4f ("que los" OR "que las" OR "que lo que" OR "que otros" OR "que otras")) OR ((mejor OR peor OR mejores OR peores) NEAR/3f ("que la" OR "que el" OR "que las" OR "que los" OR "que mi" OR "que en la otra" OR "que lo que")) OR "le gana a" OR "comparado con" OR "comparada con" OR comparación OR "en comparación" OR vs OR versus OR "o la genérica" OR
        "cuál es mejor" OR "es mejor" NEAR/6 o OR "ayúdenme a elegir" OR "dudo entre" OR "estoy entre" OR (entre NEAR/6f y NEAR/10f (prefiero OR elijo OR comparación)) OR
        "igual que la" OR "igual que el" OR igualita OR igualito OR "el mismo teléfono" OR "el doble de" OR "el triple de" OR "los demás" OR "las demás" OR "todas las demás" OR "todos los demás" OR
        "la otra marca" OR "las dos" OR "los dos" NEAR/2 tuve OR "es más barata" OR "es más barato" OR "la diferencia de trato" OR "la mitad de funciones" OR "la mitad de tiempo" OR "que los que usaba" OR
        "el que tenía" OR "lo que teníamos" OR (raw:">" NOT raw:">>") OR "o el baratito" OR "o los bancos" OR (pensé NEAR/8f más) OR "de las caras"`,
    },

    {
      id: "es.suggestion.please",
      name: "suggestion",
      query: `("vuelvan a sacar" OR "vuelvan a vender" OR "vuelvan a poner" OR "traigan de vuelta" OR "deberían" OR "tendrían que" OR "podrían poner" OR "podrían hacer" OR "podrían agregar" OR "podrían sacar" OR "podrían ofrecer" OR
        "estaría bueno" OR "estaría genial" OR "estaría bien" OR "estaría chido" OR "estaría padre" OR "sería bueno" OR "sería genial" OR "sería bacano" OR "sería ideal" OR "sería perfecta" OR "sería perfecto" OR "sería lindo" OR "sería chévere" OR
        "me gustaría ver" OR "me gustaría que" OR "me encantaría que" OR "me encantaría ver" OR ojalá OR "por qué no venden" OR "por qué no ponen" OR "por qué no hacen" OR "por qué no sacan" OR "por qué no abren" OR
        "si la hicieran" OR "si lo hicieran" OR "si pusieran" OR "dejen de" OR "dejar de usar" OR "hagan un" OR "hagan una" OR "háganlo" OR "háganla" OR "saquen una" OR "saquen un" OR "pongan un" OR "pongan una" OR "metan el" OR "metan la" OR
        "agreguen" OR "añadan" OR "lo único que cambiaría" OR "sugerencia" OR "una idea" OR "falta una" OR "falta un" OR "hace falta" OR "hacen falta" OR "piénsenlo" OR "más altos" OR "más largo en la" OR "más chico" NEAR/4 nunca OR
        "devuelve el jack" OR "devuelvan el" OR "traigan el" OR "traigan la" OR "abran una" OR "abran un" OR "en la app porfa" OR "en la app, porfa" OR "permitan" OR "incluyan" OR "vendan" OR "un cartón más chico")
        NOT ("deberían darles vergüenza" OR "debería darles vergüenza" OR "ojalá me" OR "si la sacan" OR "ojalá cierren" OR "ojalá quiebren" OR "háganse un favor" OR "háganme caso" OR "me hace falta" OR "la pido" OR "háganme" OR "hagan algo" OR
        "me falta una" OR "deberían devolverme" OR "puntos hacen falta" OR "devuelvan el dinero" OR "le hacen falta")`,
    },

    {
      id: "es.news.headline",
      name: "news",
      query: `("nombra nueva" OR "nombra nuevo" OR "nombra a" OR nombró OR "amplía la" OR "retira su" OR "presentamos la" OR "presentamos el" OR "presenta su" OR "en tiendas desde" OR "abrirá" OR "abre su" OR "abre sus" OR "abrimos nuestra" OR "abrimos nuestro" OR "inaugura" OR
        "inauguró" OR "estrenará" OR "lanza" OR "lanzará" OR "lanzó" OR "anuncia" OR "anunció" OR "volará" OR (fondo NEAR/4f compra) OR "va a comprar" OR "compró" NEAR/4f millones OR "multaron a" OR multa OR multada OR multado OR
        "la justicia" OR tribunal OR juez OR demanda NEAR/2 contra OR demandada OR condena OR condenada OR "filtración de datos" OR hackeo OR hackearon OR "ingresos" OR beneficios OR "pérdidas" OR ventas OR trimestre OR "despidos" OR despide OR despedirá OR
        "concurso de acreedores" OR quiebra OR "irán a la huelga" OR huelga OR "paro" OR "cierra el último" OR "cierra sus" OR "cerrará" OR "cierran" OR incendio OR "gana el premio" OR "gana premio" OR premio OR "se habla de" OR trascendió OR "dicen que" OR "según" OR
        "acabo de leer que" OR "estudio pagado" OR estudio OR "deja de dar soporte" OR "puestos de trabajo" OR empleos OR "se cae la app" OR "para miles de" OR "el banco dice" OR "quita todas" OR "desde enero" OR "desde abril" OR fusión OR adquiere OR adquirió OR patrocina OR patrocinador OR
        "retirada del mercado" OR "retiran del mercado" OR "directora general" OR "director general" OR ceo OR "últimas noticias" OR "última hora" OR comunicado OR oficial)
        NOT ("es verdad que" OR "es cierto que" OR "se habla de ti" OR "me quedé preocupada" OR "alguien sabe" OR "la compré" OR "lo compré" OR "ya compré" OR buscamos OR currículum OR "tienda oficial" OR "ventas" NEAR/1f privadas OR "según yo" OR "le dicen que" OR "me dicen que" OR
        código OR "2x1" OR descuento)`,
    },
  ],

  stages: [
    { id: "es.influence.recommends", name: "influence", intent: "recommendation", query: "" },
    {
      id: "es.influence.warns",
      name: "influence",
      query: `"a gente que odio" OR eviten OR evítenlo OR huyan OR "ojo con" OR "no compren" OR "no lo compren" OR "no la compren" OR "no vuelen" OR "no vayan" OR "no lo recomiendo" OR "no la recomiendo" OR "no recomiendo" OR
        "no caigan" OR "aléjense" OR "ni se les ocurra" OR "os lo digo yo" OR ("está pensando en" NEAR/3f no)`,
    },
    {
      id: "es.purchase.trouble",
      name: "purchase",
      query: `"dónde está mi pedido" OR "dónde está mi paquete" OR "mi pedido" OR "mi paquete" OR "el repartidor" OR "envío a domicilio" OR "recoger en tienda" OR "en el carrito" OR "al carrito" OR carrito OR "la web da error" OR "tarjeta en la mano" OR
        "antes de que la envíen" OR "llegó abollada" OR "llegó rota" OR "llegó roto" OR "no ha llegado" OR "número de viajero" OR "mi vuelo" OR "número de seguimiento" OR checkout OR "llegó incompleto"`,
    },
    {
      id: "es.purchase.done",
      name: "purchase",
      query: `"en camino" OR "ya llegó" OR "me llegó" OR "me llegaron" OR "llegó en 24" OR "acabo de comprar" OR "acabo de pagar" OR "acabo de pedir" OR "ya compré" OR "compré la" OR "compré el" OR comprados OR compradas OR comprado OR pedida OR "hoy recogí" OR
        estrenando OR "la estreno" OR "lo estreno" OR "firmado el contrato" OR firmé OR contraté OR reservé OR reservado OR "ya tengo mis" OR "ya tengo mi" OR "hice la transferencia" OR "pagué la seña" OR "caí y compré" OR "al final fui por"`,
    },
    {
      id: "es.ownership.long",
      name: "ownership",
      query: `("la compré" OR "lo compré" OR "los compré" OR "ya la amo" OR "amo mi" OR "mi tetera" OR "mi router" OR "mi factura" OR "la factura" OR "mi cuenta" OR "tengo cuenta" OR "mi membresía" OR "mi estancia" OR "la devolví" OR "lo devolví" OR "lo uso" OR "la uso" OR "los uso" OR
        "todos los días" OR "cada mañana" OR "hace años" OR "sigo con" OR "tuve las dos" OR "tuve los dos" OR "el mío" OR "la mía" OR "se quemó" OR "se rompió" OR "dejó de funcionar" OR "no funciona" OR "sin reembolso" OR "no enciende" OR "no prende" OR aterrizamos OR aterricé OR
        "me atendieron" OR "me atendió" OR "nos reubicó" OR "el vuelo" OR escala OR asiento OR "me tocó" OR "taza" OR "nunca más compro" OR "me cobraron" OR "me rechaza" OR "di de baja" OR "dejé" OR "pensando en dejar" OR "la nueva receta" OR "está más aguada" OR antes NEAR/1f era OR
        "las duchas" OR "el técnico" OR "la tapa" OR "el botón" OR "nos quedamos" OR "nos dejaron" OR "dejarnos sin" OR "los vasos nuevos" OR "me hicieron ir" OR "la web nueva" OR "espuma" OR "que usaba" OR "que me he tomado" OR "de lo que teníamos" OR "se cayó o" OR "ya no cierra" OR
        "después de 2 días" OR "6 meses con" OR "se me olvidó que" OR "está feliz" OR "contento la verdad" OR contentísima OR "nos sale" OR "por las noches" OR "me voy" OR "meter en" OR "comisión por sacar")
        NOT ("no la compré" OR "no lo compré" OR "quiero ver")`,
    },
    { id: "es.ownership.needs-help", name: "ownership", intent: "support", query: "" },
    {
      id: "es.consideration.weigh",
      name: "consideration",
      query: `"estoy entre" OR "dudo entre" OR "ayúdenme a elegir" OR "cuál me recomiendan" OR "me recomiendan" OR "valen la pena" OR "vale la pena" OR "valen los" OR "cuál es mejor" OR "a ese precio" OR "no gracias" OR "me quedo con la que tengo" OR
        "para mí" NEAR/3 la OR "qué tal sale" OR "qué tal es" OR "qué velocidad" OR "me pregunto si" OR "alguno se quedó" OR "hace más ruido" OR "prefiero" OR "diferencia de precio" OR "mirando precios" OR "ahorrando"`,
    },
    { id: "es.consideration.wants", name: "consideration", intent: "purchase", query: "" },
    {
      id: "es.awareness.first",
      name: "awareness",
      query: `"no sabía que" OR "ni sabía" OR "no conocía" OR "primera vez que veo" OR "por primera vez" OR "no había oído" OR "nunca había oído" OR "ni idea de qué" OR "me enteré" OR "hoy aprendí" OR "hoy me enteré" OR "me salió esto" OR "quién es esta gente" OR "quiénes son" OR
        "acaba de salir la publicidad" OR "vi el anuncio" OR "vi la publicidad" OR valla OR "me dejaron un volante" OR "pusieron un" OR "abrieron un" OR "abrieron una" OR "nadie me había dicho" OR "o sea que esas son" OR "es la misma" OR "es una empresa" OR
        "me acaban de regalar una muestra" OR "qué es esto" OR "qué hace exactamente" OR "se ve que son nuevos" OR "me acabo de enterar" OR "acabo de descubrir"`,
    },
  ],
};
