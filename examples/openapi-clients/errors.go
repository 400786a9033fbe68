// Calls the generated method of each error's operation, and takes the error from what it returns. Argument: the list.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"strings"

	"example/errors/client"
)

func main() {
	list, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	parsed := 0
	lines := bufio.NewScanner(list)
	for lines.Scan() {
		part := strings.Split(lines.Text(), "\t")
		code, err := code(call(part[0], part[1], part[2]))
		if err != nil || !regexp.MustCompile("^("+part[3]+")$").MatchString(code) {
			fmt.Fprintf(os.Stderr, "%s: the client reads %q, %v\n", lines.Text(), code, err)
			os.Exit(1)
		}
		parsed++
	}
	fmt.Printf("go: %d errors parsed\n", parsed)
}

func code(refused error) (string, error) {
	var answer *client.GenericOpenAPIError
	if !errors.As(refused, &answer) {
		return "", fmt.Errorf("no answer: %w", refused)
	}
	switch body := answer.Model().(type) {
	case client.AerosyncErrorBody:
		return body.Error.Code, nil
	case client.FuseErrorBody:
		return body.Code, nil
	default:
		return "", fmt.Errorf("no model of %s", answer.Body())
	}
}

// With text for each id and an empty body: the mock looks at nothing but the preference.
func call(api, operation, preference string) error {
	settings := client.NewConfiguration()
	settings.AddDefaultHeader("Prefer", "error="+preference)
	of := client.NewAPIClient(settings)
	service := map[string]any{"aerosync": of.AerosyncAPI, "fuse": of.FuseAPI}[api]
	method := reflect.ValueOf(service).MethodByName(strings.ToUpper(operation[:1]) + operation[1:])
	values := []reflect.Value{reflect.ValueOf(context.Background())}
	for i := 1; i < method.Type().NumIn(); i++ {
		values = append(values, reflect.ValueOf("example"))
	}
	request := method.Call(values)[0]
	for i := 0; i < request.NumMethod(); i++ {
		setter := request.Type().Method(i)
		if strings.HasSuffix(setter.Name, "Request") {
			request = request.Method(i).Call([]reflect.Value{reflect.Zero(setter.Type.In(1))})[0]
		}
	}
	results := request.MethodByName("Execute").Call(nil)
	refused, _ := results[len(results)-1].Interface().(error)
	return refused
}
