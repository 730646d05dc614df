extension WordTable {
    /// What people and programs write in Spanish.
    static let spanish = WordTable(
        "es",
        """
        [unsubscribe]
        darme|darnos|deme|denme|dame|dadme|denos|dénme|dar|dénmelo|dése|dense|doy|dar de|me baja|de?
        de|la|mi baja|bajas$
        dar|darme|darse|dé|den .. de baja
        baja de|por|del|inmediata
        ^baja
        desuscribir|desuscribirme|desuscríbeme|desuscríbanme|desuscribanme|desuscríbame|desinscribirme|cancelar .. suscripción|correo|correos|emails|newsletter|lista|me
        cancelar|cancelen|cancele|anular|anule .. suscripción|boletín|newsletter
        eliminar|elimine|eliminen|elimíneme|elimínenme|elimina|elimíname|eliminarme|borrar|borre|borren|bórreme|bórrenme|bórrame|borrarme|quitar|quite|quiten|quíteme|quítenme|quítame|quitarme|sacar|saquen|sáqueme|sáquenme|sácame|sacarme|retirar|retírenme|retire|retíreme|remover|remuevan|removerme .. me|mi|mis|lista|listas|base|datos|correo|email|dirección|nos|nuestro|de|su|sus
        elimínenme|bórrenme|quítenme|sáquenme|elimíneme|bórreme|quíteme|sáqueme|elimíname|bórrame|quítame|sácame|retírenme
        no .. quiero|deseo|queremos|deseamos|quisiera .. recibir|más|que|correos|emails|mensajes|contacten|escriban|mails|publicidad
        no .. me|nos .. envíe|envíen|escriba|escriban|contacte|contacten|manden|mande|moleste|molesten|mandes|envíes|escribas|contactes|enviéis
        no más|mas correos|emails|mensajes|e-mails|mails|publicidad|spam|correo
        dejen|deje|deja|dejad|paren|pare|para|basta de|con .. escribirme|enviarme|enviar|mandarme|mandar|molestar|molestarme|contactarme|correos|mensajes|emails|spam|escribir
        dejen de|en|me
        déjenme|déjeme|déjame en|tranquilo paz?
        revoco|retiro mi consentimiento
        me opongo
        ejercer|ejerzo .. derecho|oposición|supresión|cancelación
        [unsubscribe short]
        ^baja
        ^stop
        ^cancelar
        ^eliminar
        ^alto
        ^basta
        ^borrar
        ^desuscribir
        [complaint]
        quién .. dado|dio|facilitado .. mi .. correo|email|dirección|teléfono|datos
        nunca|jamás|no .. suscribí|registré|solicité|pedí|autoricé|inscribí|di|autorizado|solicitado|apunté|suscrito|pedido
        sin mi|nuestro|mi consentimiento|permiso|autorización
        de dónde|donde .. sacaron|sacado|obtuvieron|obtenido|tienen|consiguieron|sacaste|conseguido|correo|datos
        cómo .. consiguieron|obtuvieron|obtenido|conseguido .. correo|datos|email|dirección|mi
        agencia .. protección|datos
        aepd|profeco|denuncia|denunciar|denunciaré|denunciaremos|demanda|demandar|abogado|abogados|ilegal|acoso
        reportar|reportaré|reportado|marcar|marcado|reporto|marcaré .. spam|abuso|autoridades
        como spam
        no solicitado|solicitados|deseado
        [privacy law]
        rgpd|lopd
        [complaint weak]
        spam|spammer|spammers
        estafa|vergüenza|mierda|descaro|harto|harta|inaceptable|asco
        [wrong person]
        eso|esto|tema lo|la|los lleva|gestiona|maneja|ve mi|nuestro|nuestra|otro|otra|el|la
        persona|contacto|dirección|correo|número|departamento equivocada|equivocado|incorrecta|incorrecto|errónea|erróneo
        no .. la|el persona|contacto|responsable|encargado|indicada|indicado|adecuada|adecuado|correcta|correcto
        no soy|es|era .. persona|contacto|responsable|encargado|encargada|quien|correcto|correcta
        no me encargo|ocupo|corresponde
        ya no trabajo|soy|estoy|llevo .. aquí|allí|en|ahí|responsable|encargado|empresa
        diríjase|dirija|contacte|contacten|escriba|escriban|hable|hablen|hablar|diríjanse|contacta|escribe|habla|consulte|comuníquese con|a|mejor|al|con mi|el|la|nuestro|nuestra|señor|señora|colega|compañero|compañera?
        debe|debería|deberían|tiene|mejor|puede .. hablar|contactar|dirigirse|escribir|comunicarse .. con|a
        la|el persona|responsable|encargado|encargada|contacto .. es|sería|correcta
        quien .. encarga|lleva|decide|gestiona|ocupa
        reenviado|reenvío|reenviaré|he pasado|remitido|reenvié|paso .. a|mi|compañero|colega|departamento
        se ha equivocado|confundido|equivocaron
        se equivocan|equivoca|confunde
        no es mi área|departamento|competencia|responsabilidad
        [not interested]
        hacemos|gestionamos|llevamos|lo_hago .. internamente|nosotros_mismos|en_casa
        seguir|seguimos|quedarnos|quedamos|continuar|continuamos con .. nuestro|nuestra|actual|mismo
        no .. interesado|interesada|interesados|interesadas|interesa|interés|interesan
        no .. necesito|necesitamos|quiero|queremos|precisamos|requerimos|deseo
        no gracias|me|nos|por|lo|es|muchas
        gracias pero .. no|ya|sin
        pero no gracias
        sin|ningún|cero interés
        ya .. tenemos|tengo|contamos|usamos|utilizamos|trabajamos|cuento|uso|utilizo|trabajo|dispongo|disponemos|contraté|contratamos|elegimos|decidimos .. solución|proveedor|con|otro|otra|una|un|sistema|herramienta|alguien|servicio|coach|agencia|este|cubierto|contrato|software
        elegido|optado|escogido|decidido|contratado .. otro|otra|no|por
        demasiado|muy caro|cara|costoso
        no .. encaja|conviene|sirve|aplica|relevante|convence|útil|presupuesto|adelante|para
        no .. seguir|continuar|proceder|avanzar
        rechazo|rechazamos|declino|declinamos|declinar|descartamos|descarto
        paso de
        estamos|estoy bien|satisfechos|contentos|satisfecho|contento así|con
        pérdida de tiempo
        [not interested short]
        de ninguna manera
        en absoluto
        claro que no
        ni hablar
        ^no
        ^nunca
        ^jamás
        ^negativo
        ^nada
        [not now]
        a la vuelta
        hablamos|hablemos|escríbeme|retomamos .. septiembre|enero|vuelta|vacaciones|verano
        ahora|hoy|actualmente|todavía|aún no
        no .. ahora|momento|actualmente|actualidad|todavía|aún|hoy
        por|de el|lo|ahora momento|pronto .. no
        por ahora no
        en este momento .. no
        ahora mismo no
        más adelante|tarde
        hablamos|hablemos|llámeme|llámame|escríbame|escríbeme|vuelva|vuelve .. más tarde
        quizás|quizá|tal|puede|talvez .. más|adelante|próximo|próxima|después|año|luego|tarde
        contácteme|contáctenme|contáctame|escríbame|escríbanme|escríbeme|llámeme|llámame|vuelva|vuelvan|vuelve|hablamos|hablemos|retomemos|retomamos|contactar|contacten|escribir|búsqueme|retomar|recuérdeme|recuérdame|hablar|avísame|pregúnteme .. en|después|el|la|más|dentro|a|luego|tras|para .. meses|mes|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|año|trimestre|semanas|vacaciones|verano|primavera|otoño|invierno|adelante|próximo|próxima|navidad|fiestas
        en|dentro de? unos|un|dos|tres|seis|2|3|4|5|6|algunos|pocos|par|cuatro|varios meses|mes|semanas|año|años|de?
        el|la próximo|próxima|siguiente año|mes|trimestre|temporada|semestre|primavera
        el|la año|mes|trimestre que|próximo|siguiente viene?
        después|luego|tras de? las|los|el|la|semana|navidad vacaciones|fiestas|verano|feria|navidades|puente|santa?
        para otro momento
        en otro|otra momento|ocasión
        otro día|momento
        sin|no .. tiempo|capacidad|disponibilidad
        muy ocupado|ocupada|ocupados|liado|liada|pronto
        demasiado pronto|ocupado
        mal|buen momento
        no .. buen|mejor momento
        no .. presupuesto .. hasta|este|ahora
        hasta .. próximo|próxima|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|año|después
        posponer|aplazar|postergar|posponemos|aplazamos|pospuesto|aplazado
        [not now short]
        ^luego
        ^después
        ^quizás
        ^quizá
        ^mañana$
        ^tal vez
        [interested]
        podemos|podríamos|podemos hablar|quedar|reunirnos|agendar|llamarnos|vernos
        llámeme|llámame|llámenme
        interesado|interesada|interesados|interesadas|interesa|interesante|interesaría|interés|interesan
        sí por|me|quiero|claro|por supuesto|gracias|adelante|estoy|estamos|nos|envíe|envíeme|vamos
        me|nos encantaría|encanta|gustaría|apunto|anoto|parece|viene|conviene|inscribo|parece
        cuenten|cuenta|cuente conmigo|con
        apúntame|apúnteme|apúntenme|inscríbame|inscríbanme|inscríbeme|resérveme|resérvenme
        quiero|queremos|quisiera|quisiéramos|deseo|deseamos|querría .. saber|comprar|contratar|reservar|apuntarme|probar|agendar|más|información|participar|inscribirme|conocer|ver|firmar|empezar|una|un|pedir
        más información|detalles|info
        saber más
        envíeme|envíenme|envíame|mándeme|mándame|mándenme|enviar|enviarme|mandar|pásame|páseme|envíenos|envíe|envíen|manda|puede|podría|pueden|comparta .. contrato|factura|propuesta|presupuesto|información|detalles|enlace|oferta|precios|catálogo|info|más|enviarme|mandarme|link
        llámeme|llámame|llámenme .. mañana|hoy|al|lunes|martes|miércoles|jueves|viernes|a|cuando|esta
        agendemos|agendamos|coordinemos|programemos|quedamos|hablemos|agendar|programar|coordinar .. llamada|reunión|cita|demo|una|para|el|mañana|lunes|martes|miércoles|jueves|viernes|videollamada
        cuándo .. podemos|podríamos|puede|empezamos|hablamos|tienen|tiene|empezar
        suena|se ve|parece .. bien|interesante|genial|perfecto|bueno|estupendo|muy
        de acuerdo
        hagámoslo
        perfecto|genial|estupendo|excelente|fantástico|encantado|encantada
        adelante|acepto|aceptamos|confirmo|confirmamos|trato hecho?
        vamos a|adelante hacerlo|con?
        justo|exactamente|precisamente lo que .. busco|buscamos|necesito|necesitamos
        buena|excelente|gran idea|propuesta|oferta|oportunidad
        me viene bien
        con mucho? gusto
        lo compro|quiero|tomo|tomamos|compramos|queremos
        [interested short]
        ^sí
        ^si$
        ^claro
        ^ok
        ^vale
        ^dale
        ^perfecto
        ^genial
        ^por supuesto
        ^desde luego
        ^bueno
        ^listo
        [question]
        cuánto|cuál|cuáles|cómo|qué|cuándo|dónde|quién|cuántos|cuántas cuesta|es|son|sería|vale|funciona|incluye|tiempo|precio|hay|tiene|puedo|tarda|se|diferencia|significa|pasa|personas|dura|cuestan
        tienen|tiene|hay|ofrecen|puede|pueden|podría|incluye|se es|está|una|algún|alguna|más|un|versión|puede|descuento|posible
        pregunta|preguntas|duda|dudas|consulta
        no entiendo
        explicar|aclarar
        es posible
        [elsewhere]
        antiguo|antigua|antiguos|otro|otra|anterior boletín|lista|newsletter|cuenta|suscripción|dirección|curso
        boletín|lista|newsletter|cuenta|suscripción antiguo|antigua|anterior|vieja|viejo
        mi|mis|nuestro|nuestros equipo|empleados|clientes|usuarios .. de
        [supposed]
        daría|cancelaría|cancelaríamos|desuscribiría|borraría .. si|cuando .. herramienta|producto|software|solución|servicio|curso|aplicación
        [ignored]
        no .. dar|darme|den|denme|dé de baja
        no .. eliminen|elimine|borren|borre|quiten|elimines
        no hay|tengo|se problema|duda|problemas|preocupe|dudes
        no solo|sólo|dude|está|duden mal?
        por qué no
        sin duda|problema|problemas|falta|compromiso
        carpeta de spam
        en|a spam
        no muy|tan caro
        [negation]
        no|nunca|jamás|sin|ni|tampoco|ningún|ninguna|nada
        [away]
        fuera de la|mi oficina
        fuera .. oficina
        de vacaciones|viaje|permiso|baja|licencia
        ausente|ausencia
        no .. disponible|oficina|acceso
        no .. reviso|revisaré|revisare|leo|leeré|consulto|consultaré .. correo|correos
        regreso|regresaré|vuelvo|volveré|estaré|reincorporo .. oficina|de|el|a|vuelta|disponible|fuera|ausente
        acceso limitado
        cerrado|cerrada|cerrados|cerraremos|permanecerá
        [away subject]
        ^respuesta automática
        ^fuera de la|oficina oficina?
        ^ausente|ausencia
        ^de vacaciones
        ^vacaciones
        ^aviso de ausencia
        ^mensaje automático
        ^estoy de|fuera
        ^automático
        [left]
        ya no trabaja|trabajo|forma|formo|pertenece|labora|está .. en|parte|aquí|empresa|con
        ha|he dejado la|de empresa|trabajar|compañía?
        dejé la empresa
        jubilado|jubilada
        [acknowledgement]
        hemos|he recibido .. mensaje|correo|solicitud|consulta|su
        su|tu mensaje|solicitud|correo|consulta|ticket|caso .. recibido|recibida|sido|registrado|creado|registrada
        gracias por .. contactarnos|contactar|escribirnos|mensaje|ponerse|comunicarse|correo|interés|contactarnos
        responderemos|contactaremos|atenderemos|responderé|comunicaremos .. brevedad|antes|pronto|posible|plazo|horas
        mensaje|respuesta|correo automático|automática|automáticamente
        no responda|responder .. este|a
        número de ticket|caso|solicitud
        acuse de recibo
        [acknowledgement subject]
        acuse de recibo
        confirmación de
        hemos recibido
        su solicitud|mensaje|consulta|ticket
        gracias por
        ticket
        [challenge]
        haga|haz clic .. enlace|confirmar|verificar|entregado|demostrar
        confirmar|verificar|demostrar .. humano|remitente|robot|spammer|identidad
        cuarentena
        [calendar subject]
        ^aceptado
        ^aceptada
        ^rechazado
        ^rechazada
        ^provisional
        ^cancelado
        [receipt subject]
        ^leído
        ^leido
        ^confirmación de lectura
        ^no leído
        [back]
        regreso|regresaré|vuelvo|volveré|vuelta|reincorporo|reincorporaré|partir|disponible|regresando|retorno|reabriremos|retomaré|desde|incorporaré el|al|del|a|de|partir|oficina?
        partir
        [until]
        hasta|al|inclusive
        [months]
        enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre sep sept setiembre|octubre oct|noviembre nov|diciembre dic
        [weekdays]
        lunes|martes|miércoles|jueves|viernes|sábado|domingo
        [tomorrow]
        mañana
        [next week]
        próxima semana
        semana que|próxima viene?
        [common]
        el la los las de y que en por para con estoy gracias su mensaje del hasta no un una le correo al se volveré estaré
        """)
}
