extension WordTable {
    /// What people and programs write in Portuguese.
    static let portuguese = WordTable(
        "pt",
        """
        [unsubscribe]
        descadastrar|descadastre|descadastrem|descadastra|descadastramento|descadastre-me|desinscrever|desinscreva|desinscrevam|desinscreva-me|desinscrição|descadastrem-me
        cancelar|cancele|cancelem|cancela|anular .. inscrição|subscrição|assinatura|newsletter|envio|cadastro|registo
        remova|remover|remove|removam|remova-me|remove-me|retire|retirar|retira|retirem|retire-me|tire|tirar|tira|tirem|tire-me|tirem-me|exclua|excluir|excluam|exclua-me|apague|apagar|apaga|apaguem|elimine|eliminar|eliminem|elimine-me|removam-me|retirem-me .. me|meu|minha|meus|nosso|email|e-mail|lista|listas|dados|endereço|cadastro|contato|contacto|da|de|sua|vossa|base
        me tire|tirem|remova|removam|exclua|retire|retirem|descadastre|tira
        remova-me|retire-me|tire-me|exclua-me|tirem-me|removam-me|retirem-me|remove-me
        não quero|queremos|desejo|desejamos|gostaria|pretendo .. receber|mais|contatado|contactado|emails|e-mails|mensagens|contato|contacto
        não .. enviem|envie|envies|mandem|mande|escreva|escrevam|contate|contatem|contacte|contactem|incomode|escrevas|contactes|enviar|mandar
        não me|nos envie|enviem|mande|mandem|escreva|escrevam|contate|contactem|contacte|perturbe|incomode|enviar|contatem
        parem|pare|para|deixe|deixem|chega|basta de|com|me .. enviar|mandar|escrever|emails|e-mails|mensagens|spam|contactar|contatar|encher|me
        sem|nenhum|não mais? emails|e-mails|email|e-mail|mensagens
        me deixe|deixem em|paz
        deixe-me|deixem-me em
        revogo|retiro .. consentimento
        oponho-me|me oponho
        sair .. lista
        [unsubscribe short]
        ^sair
        ^parar
        ^stop
        ^cancelar
        ^descadastrar
        ^remover
        ^chega
        ^basta
        ^pare
        ^remova
        [complaint]
        processo judicial|contra
        processá-los|processá-lo|processar_vocês|processar_a_empresa
        nunca|não .. me? inscrevi|cadastrei|solicitei|pedi|autorizei|subscrevi|registei|consenti|assinei|registrei|dei
        sem .. consentimento|autorização|permissão
        onde|como|quem .. conseguiram|obtiveram|conseguiu|arranjaram|obteve|pegaram|deu|têm
        procon|anpd|cnpd|advogado|advogados|denúncia|denunciar|denuncio|denunciarei|ilegal|assédio
        reportar|marcar|marcado|marquei|reportei|denunciar .. spam|abuso|como
        como spam
        não solicitado|solicitados|solicitada
        [privacy law]
        lgpd|rgpd
        [complaint weak]
        spam|spammer
        golpe|vergonha|merda|absurdo|inaceitável|saco|farto|farta|palhaçada
        [wrong person]
        pessoa|contato|contacto|endereço|número|departamento|email|destinatário errada|errado
        não .. a|o|sou|é pessoa|responsável|contato|contacto certa|certo|correta|indicada|adequada|correto|por?
        não sou|fico|cuido|trato|trabalho|estou .. responsável|mais|disso|pessoa|aqui|aí|nessa|área|encarregado|quem
        fale|fala|falem|contate|contacte|contactar|procure|escreva|dirija-se|converse|contatar com|para|a|o|ao|à
        deve|deveria|devem|melhor|pode|precisa .. falar|contactar|contatar|dirigir|escrever|procurar .. com|a|ao|o
        pessoa|responsável .. certa|correta|é|seria|indicada
        quem .. cuida|trata|decide|responsável|gere
        encaminhei|encaminho|encaminhado|reencaminhei|repassei|reencaminho|passei|encaminharei|reencaminhado .. para|ao|à|colega|o|a|seu
        enganou-se|se enganou|confundiu
        não é .. minha|meu .. área|responsabilidade|departamento|função|competência
        [not interested]
        fazemos|tratamos|resolvemos .. internamente|nós_mesmos|dentro_de_casa
        ficar|continuar|ficamos|continuamos com .. atual|nosso|nossa|mesmo
        não .. interessado|interessada|interessados|interessadas|interessa|interesse|interessam
        não .. preciso|precisamos|necessito|necessitamos|quero|queremos|precisa
        não obrigado|obrigada|é|tenho|temos|nos|me|vai
        obrigado|obrigada mas .. não|já|sem
        mas não obrigado|obrigada
        sem|nenhum|zero interesse
        já .. temos|tenho|usamos|uso|utilizamos|trabalhamos|trabalho|utilizo|contratamos|contratei|possuímos|escolhemos|estamos|estou|contamos .. solução|fornecedor|parceiro|sistema|com|outro|outra|um|uma|alguém|ferramenta|serviço|agência|coach|contrato|atendidos|servidos|software
        escolhemos|optamos|decidimos|escolhi|optei|decidi .. outro|outra|por|não|concorrente
        muito|demasiado caro|cara
        não .. adequa|serve|encaixa|aplica|relevante|útil|avançar|prosseguir|seguir|continuar|faz
        recuso|recusamos|declino|declinamos|dispenso|dispensamos|passo
        satisfeitos|satisfeito|satisfeita|contentes com .. atual|nosso|nossa|o|a|que|meu
        perda de tempo
        [not interested short]
        claro que não
        de jeito|forma nenhum|alguma
        ^não
        ^nunca
        ^nada
        ^negativo
        [not now]
        sem orçamento|verba
        volte|voltem em|no|depois|após
        entre|entrem em contato|contacto .. em|no|na|depois|após|daqui|mais janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|ano|próximo|férias|tarde|frente|um|dois|três
        agora|hoje|atualmente|ainda|neste não
        não .. agora|momento|atualmente|hoje|ainda|já
        no|neste|de|por momento|enquanto|agora .. não
        neste momento
        mais tarde
        mais à? para? frente
        talvez|quem|quiçá .. mais|próximo|próxima|depois|ano|tarde|sabe
        contate-me|contacte-me|contate|contacte|escreva-me|escreva|ligue-me|ligue|volte|voltem|falamos|falemos|retomamos|retome|volta|procure-me|procure|entre|lembre-me|conversamos|voltamos|conversar|falar|chame|contacta-me .. em|depois|no|na|mais|daqui|após|a|dentro|para|próximo .. meses|mês|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|ano|trimestre|semanas|férias|verão|primavera|outono|inverno|frente|próximo|próxima|natal|festas|tarde|carnaval
        daqui a|uns|alguns dois|três|seis|2|3|6|uns|alguns|um|meses? meses|mês|semanas|ano
        em|dentro de? alguns|dois|três|seis|2|3|6|uns|um|poucos meses|mês|semanas|ano
        no|o próximo ano|mês|trimestre|semestre
        ano|mês que vem
        depois|após do|das|da|de|o|as|a férias|natal|carnaval|verão|páscoa|feriado|ano
        outra altura|hora|ocasião|vez
        outro momento
        sem|não .. tempo|disponibilidade
        muito ocupado|ocupada|ocupados|cedo
        não .. bom|melhor|boa momento|altura|hora
        mau|péssimo momento
        orçamento .. congelado|esgotado|fechado|próximo
        adiar|adiamos|adiado|postergar
        [not now short]
        ^talvez
        ^depois
        ^amanhã$
        ^mais tarde
        [interested]
        pode|podem|podes ligar|telefonar|ligar-me
        interessado|interessada|interessados|interessadas|interessante|interessa|interesse|interessou|interessaria
        sim por|quero|gostaria|claro|obrigado|estou|vamos|pode|tenho|com|queremos|me|adorava
        gostaria|gostaríamos|gostava|quero|queremos|queria|adoraria|adorava|pretendo|desejo .. saber|comprar|agendar|marcar|mais|informações|participar|reservar|experimentar|conhecer|contratar|testar|encomendar|assinar|ver|inscrever|uma|um|conversar|falar|receber
        saber mais
        mais informações|detalhes|informação
        envie|envie-me|me_envie|mande|mande-me|manda|enviar|enviem|me_mande|pode|podem|poderia|envia .. contrato|fatura|proposta|orçamento|informações|detalhes|link|preços|oferta|info|catálogo|mais|enviar|boleto|mandar
        ligue-me|me ligue|ligue|liga .. amanhã|hoje|segunda|terça|quarta|quinta|sexta|às|quando|para
        vamos marcar|agendar|conversar|falar|fazer|fechar|lá|em|começar|avançar|nessa
        agendar|marcar|marcamos|agendamos|marquemos .. reunião|chamada|conversa|demo|call|uma|um|demonstração|para
        quando .. podemos|poderíamos|começamos|falar|disponível|conversar|é possível
        parece|soa|achei|me .. interessante|bem|ótimo|perfeito|bom|ótima|boa|excelente
        de acordo
        combinado|fechado|perfeito|ótimo|excelente|maravilha|beleza|topo|topamos
        aceito|aceitamos|confirmo|confirmamos|avançamos|avancemos
        conte|contem comigo|conosco|connosco
        exatamente|justamente o|aquilo que .. procuro|precisamos|preciso|procuramos
        boa|ótima|excelente ideia|proposta|oferta
        com .. prazer|gosto
        pode reservar|marcar|enviar|mandar|contar|fechar
        inscreva-me|inscrevam-me|reserve|reserve-me
        vou|vamos querer|ficar|comprar|levar
        [interested short]
        ^sim
        ^claro
        ^ok
        ^ótimo
        ^perfeito
        ^com certeza
        ^bora
        ^beleza
        ^certo
        ^fechado
        [question]
        quanto|qual|quais|como|quando|onde|quem|porque|quantos|quantas|que|quê custa|é|são|seria|funciona|inclui|tempo|valor|preço|posso|diferença|fica|prazo|custam|pessoas|se|dura
        vocês|têm|tem|há|oferecem|pode|podem|poderia|existe|é|inclui|dá tem|uma|um|algum|possível|desconto|versão|também|explicar|para
        pergunta|perguntas|dúvida|dúvidas|questão
        não entendi|percebi
        explicar|esclarecer
        [elsewhere]
        antiga|antigo|outra|outro|anterior newsletter|lista|conta|assinatura|curso
        newsletter|lista|conta|assinatura antiga|antigo|anterior
        [supposed]
        cancelaria|cancelaríamos|descadastraria|removeria .. se|quando .. ferramenta|produto|software|solução|serviço|curso|aplicativo
        [ignored]
        não .. remova|removam|retire|cancele|exclua|descadastre
        sem|nenhum problema|problemas|dúvida|stress
        não há|tem problema|dúvida
        não só|hesite|apenas
        por que|porque não
        pasta de? spam
        no|para spam
        [negation]
        não|nunca|jamais|sem|nem|nenhum|nenhuma|nada
        [away]
        fora do|de escritório
        de férias|licença|viagem|baixa
        em férias|viagem|licença
        ausente|ausência
        não .. disponível|escritório|acesso
        regresso|regressarei|volto|voltarei|retorno|retornarei|estarei .. escritório|em|no|a|dia|de|ausente|fora|férias|volta
        acesso limitado
        fechado|fechados|encerrado|encerrados|encerraremos
        [away subject]
        ^resposta automática
        ^fora do|de escritório
        ^ausência|ausente
        ^ausência temporária
        ^férias
        ^de férias
        ^mensagem automática
        ^estou de|fora|ausente
        ^automático
        [left]
        já|não .. trabalha|trabalho|faz|faço|pertence .. mais|parte|empresa|na|aqui|nesta|em
        deixou|deixei|saiu|saí a|da|de empresa|equipe|trabalhar?
        não .. mais trabalha|trabalho|faz|faço|na
        aposentado|aposentada|reformado
        [acknowledgement]
        recebemos|recebi .. mensagem|email|e-mail|pedido|sua|seu|solicitação|contato|contacto
        sua|seu|vossa|vosso mensagem|pedido|email|e-mail|solicitação|contato .. recebida|recebido|foi|registado|registrada|criado
        obrigado|obrigada|agradecemos por|pelo|pela|o|a .. contato|contacto|mensagem|email|e-mail|contactar|escrever|interesse|nos|entrar
        responderemos|retornaremos|entraremos|responderei|contactaremos .. breve|possível|contato|contacto|prazo|horas|mais
        mensagem|resposta|email|e-mail automática|automático|automaticamente
        não responda .. este|esta|a
        número .. ticket|protocolo|pedido|chamado
        protocolo
        [acknowledgement subject]
        confirmação de
        recebemos
        sua|seu solicitação|pedido|mensagem|contato
        ticket
        obrigado por|pelo
        [challenge]
        clique .. link|confirmar|verificar|aqui
        confirmar|verificar|provar .. humano|remetente|robô|identidade
        quarentena
        [calendar subject]
        ^aceite
        ^aceito
        ^recusado
        ^provisório
        ^cancelado
        [receipt subject]
        ^lida
        ^lido
        ^confirmação de leitura
        ^não lida
        [back]
        regresso|regressarei|volto|voltarei|retorno|retornarei|volta|partir|disponível|reabriremos|regressando|retomarei a|em|no|dia|ao|de|partir|escritório?
        partir
        [until]
        até|ao|inclusive|a
        [months]
        janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez
        [weekdays]
        segunda segunda-feira|terça terça-feira|quarta quarta-feira|quinta quinta-feira|sexta sexta-feira|sábado|domingo
        [tomorrow]
        amanhã
        [next week]
        próxima semana
        semana que vem
        [common]
        o a os as de e que em por para com estou obrigado sua mensagem do até não um uma lhe ao se voltarei estarei no na escritório dia
        """)
}
