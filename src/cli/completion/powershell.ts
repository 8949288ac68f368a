/** The script for PowerShell, of Windows or any other. */
import { type Choices, longsOf, namesOf, type Script } from './completed.ts'

const text = (words: string) => `'${words.replaceAll("'", "''")}'`
const list = (all: readonly string[]) => `@(${all.map(text).join(', ')})`
const table = (choices: readonly Choices[]) =>
  choices.map(([name, words]) => `    ${text(name)} = ${list(words)}`).join('\n')

/** Where nothing is offered PowerShell completes files. */
export const powershell: Script = ({
  whole,
  commands,
  values,
  words,
}) => `# PowerShell completion for tenderlint: add the output of tenderlint completion powershell to $PROFILE
Register-ArgumentCompleter -Native -CommandName tenderlint -ScriptBlock {
  param($word, $ast, $cursor)
  $commands = ${list(namesOf(commands))}
  $options = @{
${table(commands.map(one => [one.name, longsOf(one)]))}
  }
  $values = @{
${table(values)}
  }
  $words = @{
${table(words)}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  $command = $typed | Where-Object { $commands -contains $_ } | Select-Object -First 1
  $found = if ($typed.Count -gt 0 -and $values.ContainsKey($typed[-1])) { $values[$typed[-1]] }
    elseif ($word -like '-*') { if ($command) { $options[$command] } else { ${list(longsOf(whole))} } }
    elseif ($typed.Count -eq 0) { $commands }
    elseif ($command) { $words[$command] }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
