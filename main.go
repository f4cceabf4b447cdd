// Sitrep reads a pile of news articles, offline, and lays them out as a country-by-country
// briefing in the terminal, as lines, as data and over SSH.
package main

import (
	"os"

	"example.org/sitrep/seeds"
	"example.org/sitrep/ui/cli"
)

func main() { os.Exit(cli.Main(seeds.FS())) }
