// What a client does about each documented error of getBalance. Arguments: the mock's URL, and the file with the codes.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	"example/balance/documentederrors"
)

type handler struct{}

func (handler) AC001(string) string        { return "ask for a new token" }
func (handler) AC100(string) string        { return "wake a developer" }
func (handler) AC104(string) string        { return "retry with back-off" }
func (handler) AC105(string) string        { return "hide the balance" } // sed takes this line away
func (handler) AC106(string) string        { return "open the widget" }
func (handler) Unknown(wire string) string { return "log " + wire }

// stated is the code that the mock answers with.
func stated(url, code string) (string, error) {
	request, err := http.NewRequest(http.MethodGet, url+"/v2/accounts/any/balance", nil)
	if err != nil {
		return "", err
	}
	request.Header.Set("Prefer", "error="+code)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var body struct{ Error struct{ Code string } }
	err = json.NewDecoder(answer.Body).Decode(&body)
	return body.Error.Code, err
}

func main() {
	codes, err := os.ReadFile(os.Args[2])
	if err != nil {
		panic(err)
	}
	met := 0
	for _, code := range strings.Fields(string(codes)) {
		wire, err := stated(os.Args[1], code)
		if err != nil {
			panic(err)
		}
		does := documentederrors.HandleAerosyncGetBalance[string](wire, handler{})
		advice, known := documentederrors.AerosyncErrorCodeOf(wire).Advice()
		if (code == "unknown") == known || (code == "unknown") != strings.HasPrefix(does, "log ") {
			panic(code + ": " + does)
		}
		fmt.Printf("go: %s: %s; the user reads: %s\n", wire, does, advice.Wording)
		met++
	}
	// A code has words of its own where those of its action do not fit.
	own, _ := documentederrors.AerosyncAC108.Advice()
	if usual, _ := documentederrors.ActionContactSupport.Advice(); own.Wording == usual.Wording {
		panic("AC-108 has no words of its own")
	}
	fmt.Printf("go: %d answers handled\n", met)
}
