Vouch brings along these works of others, each under its own licence.
Made by: ./mvnw -Paudit license:add-third-party

<#list dependencyMap as entry>
${entry.key.groupId}:${entry.key.artifactId}: ${entry.value?join(", ")}
</#list>
