import type { ImportField } from './fields';

/**
 * How HR systems head their columns, in English, German, French, Dutch, Spanish and Portuguese; without accents.
 * `manager` becomes manager by id, e-mail or name by what is in the column; `unit` becomes a path or a level;
 * `name` is the whole name, or its last or first part when the other part has a column of its own.
 */
export type Heading =
  Exclude<ImportField, 'unitPath' | 'unitLevel' | 'ignore' | 'kept'> | 'manager' | 'unit' | 'name';

export const HEADINGS: Readonly<Record<Heading, string>> = {
  personId: `employee id|employee number|employee no|employee nr|employee code|emp no|emp id|emp number|emp nr|empno
    |staff id|staff number|staff no|person id|person number|personnel number|personnel no|personnel id|worker id
    |associate id|user id|hr id|global id|payroll number|id|personalnummer|personal nr|pers nr|persnr
    |mitarbeiternummer|mitarbeiter nr|mitarbeiter id|matricule|numero employe|numero salarie|identifiant
    |personeelsnummer|personeelsnr|medewerkernummer|medewerker id|medewerker nr|numero de empleado|numero empleado
    |id empleado|legajo|codigo de empleado|numero de funcionario|matricula|id funcionario|numero mecanografico`,
  fullName: `full name|employee name|employee|display name|person name|staff name|worker name|emp name|complete name
    |vollstandiger name|mitarbeiter|mitarbeitername|anzeigename|nom complet|nom prenom|nom et prenom|salarie
    |volledige naam|medewerker|naam medewerker|nombre completo|nombre y apellidos|empleado|nome completo
    |funcionario|colaborador`,
  firstName: `first name|given name|forename|first|vorname|rufname|prenom|voornaam|roepnaam|primer nombre
    |nombre de pila|primeiro nome|nome proprio`,
  middleName: `middle name|middle names|second name|zweiter vorname|deuxieme prenom|tussenvoegsel|segundo nombre
    |nome do meio`,
  lastName: `last name|surname|family name|last|nachname|familienname|nom de famille|achternaam|familienaam|apellidos
    |apellido|sobrenome|apelido|ultimo nome`,
  name: `name|nom|naam|nombre|nome`,
  email: `email|e mail|mail|email address|e mail address|mail address|work email|email work|business email|company email
    |e mail adresse|mailadresse|dienstliche e mail|adresse e mail|adresse mail|courriel|adresse electronique
    |e mailadres|mailadres|correo|correo electronico|correo e|endereco de email|correio eletronico|upn
    |user principal name`,
  unit: `unit|unit path|org unit|org|organisation|organization|organisational unit|organizational unit|org path|business unit
    |functional unit|division|directorate|department|dept|section|team|group|subdivision|cost unit|business area
    |einheit|organisationseinheit|orgeinheit|oe|bereich|hauptabteilung|abteilung|referat|sparte|gruppe
    |unite|direction|departement|service|pole|equipe|secteur
    |eenheid|organisatie eenheid|divisie|afdeling|dienst|ploeg
    |unidad|unidad organizativa|direccion|departamento|area|seccion|equipo
    |unidade|diretoria|gerencia|setor|equipa|divisao|org level|org lvl|org l`,
  manager: `manager|line manager|supervisor|boss|mgr|reports to|reporting to|team lead|team leader|superior|direct manager
    |vorgesetzter|vorgesetzte|fuhrungskraft|teamleiter|berichtet an
    |responsable|superieur|superieur hierarchique|responsable hierarchique|hierarchique
    |leidinggevende|chef|rapporteert aan|jefe|supervisor directo|jefe directo|superior directo
    |gestor|chefia|gerente|chefe|superior hierarquico|lider`,
  managerId: `manager id|supervisor id|manager number|manager employee number|mgr emp no`,
  managerEmail: `manager email|supervisor email|mgr email`,
  managerName: `manager name|supervisor name|name of manager|mgr name`,
  grade: `grade|level|job grade|pay grade|salary grade|grade level|job level|career level|seniority|band|pay band|management level
    |tarifgruppe|entgeltgruppe|gehaltsgruppe|stufe|echelon|coefficient|schaal|salarisschaal|functieschaal
    |grado|nivel salarial|categoria salarial|grau|nivel hierarquico|faixa salarial`,
  job: `job|job title|job name|job code|position|position title|title|role|business title|function|occupation
    |stelle|stellenbezeichnung|funktion|berufsbezeichnung|tatigkeit|poste|intitule du poste|fonction|emploi|metier
    |functie|functienaam|functietitel|puesto|cargo|titulo del puesto|funcion|funcao|titulo do cargo`,
  language: `language|preferred language|lang|locale|communication language|sprache|korrespondenzsprache
    |langue|langue preferee|taal|voorkeurstaal|idioma|lengua|idioma preferido|lingua`,
  timeZone: `time zone|timezone|tz|zeitzone|fuseau horaire|fuseau|tijdzone|zona horaria|huso horario|fuso horario`,
  location: `location|site|place|work location|office|office location|city|town|workplace|building|plant
    |standort|arbeitsort|ort|dienstort|werk|lieu|site de travail|ville|lieu de travail|bureau
    |locatie|vestiging|plaats|werkplek|standplaats|ubicacion|sede|centro de trabajo|ciudad|lugar
    |localizacao|local|local de trabalho|cidade|localidade`,
  joinedOn: `joined|joined on|join date|joining date|date joined|hire date|hired|hired on|date of hire|start date|entry date
    |employment start|first day|start|eintritt|eintrittsdatum|einstellungsdatum|eintritt am|beginn
    |date d embauche|date embauche|date d entree|entree|date d arrivee|datum in dienst|in dienst|indiensttreding
    |startdatum|fecha de ingreso|fecha de alta|fecha de contratacion|fecha ingreso|fecha alta
    |data de admissao|data admissao|admissao|data de entrada|data de inicio`,
  leftOn: `left|left on|leave date|leave dt|leaving date|date left|termination date|term date|end date|exit date|last day
    |last working day|employment end|austritt|austrittsdatum|austritt am|letzter arbeitstag|ende
    |date de sortie|date de depart|date depart|sortie|datum uit dienst|uit dienst|einddatum|uitdiensttreding
    |fecha de baja|fecha baja|fecha de salida|fecha salida|data de saida|data saida|data de demissao|demissao`,
};

/** What is written beside "manager" when the column is about how the manager is named. */
export const MANAGER_PARTS: readonly (readonly [Heading, readonly string[]])[] = [
  ['managerEmail', ['email', 'mail', 'courriel', 'correo', 'upn']],
  ['managerId', ['id', 'no', 'nr', 'number', 'nummer', 'numero', 'matricule', 'matricula', 'code', 'codigo']],
  ['managerName', ['name', 'nom', 'naam', 'nombre', 'nome']],
];

/** Columns headed so are never a unit, a job or a name, though the word is in their heading. */
export const OTHER_THINGS: readonly string[] = [
  'cost',
  'kostenstelle',
  'salary',
  'birth',
  'geburt',
  'naissance',
  'nacimiento',
  'nascimento',
  'gender',
  'phone',
  'project',
  'projects',
  'company',
  'country',
  'bank',
  'contract',
  'probation',
  'status',
  'type',
  'family',
];

/** With a number behind it, a level of the unit ("Level 2"); without, a grade. */
export const LEVEL_WORDS: readonly string[] = ['level', 'lvl', 'l', 'ebene', 'niveau', 'nivel'];
