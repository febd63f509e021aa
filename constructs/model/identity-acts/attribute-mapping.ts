import { Directory, Tenant } from '../identity';
import { provisioningName } from '../provisioning-names';
import { enterpriseOf } from './application-acts';
import { IdentityAct, Json } from './identity-act';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const SCHEMA = 'servicePrincipals/$ENTERPRISE/synchronization/jobs/$JOB/schema';

/** Puts mappings in the place of those for the same attributes. */
const REPLACE =
  '.synchronizationRules[].objectMappings[].attributeMappings |= ' +
  '(map(select(.targetAttributeName as $name | $ours | map(.targetAttributeName) | index($name) | not)) + $ours)';

/**
 * Which attribute of AD DS comes from which of the upload, besides what the template brings along: who is matched with whom,
 * where new accounts stand, and what they are called. Graph knows a mapping only as part of the job's whole schema, so the
 * schema is fetched, changed and put back; an expression it has to parse itself.
 */
export function attributeMapping(tenant: Tenant, directory: Directory): IdentityAct {
  const { name, domain } = directory;
  const parse = `az rest --method post --url "${GRAPH}/${SCHEMA}/parseExpression" --headers Content-Type=application/json --body '${JSON.stringify({ expression: principalName(tenant) })}' --query parsedExpression`;
  return {
    id: `attribute-mapping/${tenant.name}/${name}`,
    tenant: tenant.name,
    title: `Attribute mapping of joiners to ${domain}`,
    text: `Map what is uploaded to attributes of ${domain}: people are matched by employee number, new accounts stand in ${joinersUnit(domain)} and are called by first and last name. All other mappings are the template's.`,
    permission: 'Synchronization.ReadWrite.All',
    finds: [
      enterpriseOf(provisioningName(directory)),
      `JOB=$(az rest --method get --url "${GRAPH}/servicePrincipals/$ENTERPRISE/synchronization/jobs" --query "value[0].id" --output tsv)`,
      `az rest --method get --url "${GRAPH}/${SCHEMA}" --output json > schema.json`,
      `jq --argjson ours "$(jq --argjson name "$(${parse})" '. + [{targetAttributeName: "userPrincipalName", flowType: "ObjectAddOnly", source: $name}]' <<< '${JSON.stringify(mappings(domain))}')" '${REPLACE}' schema.json > mapped.json`,
    ],
    requests: [{ method: 'put', path: `v1.0/${SCHEMA}`, body: '@mapped.json' }],
    unlocks: `accounts of joiners that are found again in ${domain}`,
    verification: {
      path: `v1.0/${SCHEMA}`,
      query:
        "synchronizationRules[].objectMappings[].attributeMappings[?targetAttributeName=='employeeID'].[matchingPriority, source.expression][]",
      says: '1 and [externalId]',
    },
  };
}

function mappings(domain: string): Json {
  return [
    {
      targetAttributeName: 'employeeID',
      matchingPriority: 1,
      flowType: 'Always',
      source: { type: 'Attribute', name: 'externalId', expression: '[externalId]', parameters: [] },
    },
    {
      targetAttributeName: 'parentDistinguishedName',
      matchingPriority: 0,
      flowType: 'ObjectAddOnly',
      source: {
        type: 'Constant',
        name: joinersUnit(domain),
        expression: `"${joinersUnit(domain)}"`,
        parameters: [],
      },
    },
  ];
}

/** `OU=Joiners,DC=corp,DC=example,DC=org` */
function joinersUnit(domain: string): string {
  return ['OU=Joiners', ...domain.split('.').map((label) => `DC=${label}`)].join(',');
}

/** First and last name in the tenant's domain; with the first letter of the first name where that is taken. */
function principalName({ domain }: Tenant): string {
  const candidates = ['[name.givenName]', 'Mid([name.givenName], 1, 1)'].map(
    (first) =>
      `Join("@", NormalizeDiacritics(StripSpaces(Join(".", ${first}, [name.familyName]))), "${domain}")`,
  );
  return `SelectUniqueValue(${candidates.join(', ')})`;
}
