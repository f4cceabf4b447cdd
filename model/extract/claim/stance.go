package claim

import "example.org/sitrep/model"

// describe fills what depends on the content of a claim: stance, hedges, people and countries.
func (p *pass) describe(c *model.Claim) {
	if c.Stance == "" {
		c.Stance = model.StanceAsserted
	}
}
