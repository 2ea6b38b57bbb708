// A server of the standard library. It serves pprof: memdrift has its heap collected and read there.
package main

import (
	"encoding/json"
	"net/http"
	_ "net/http/pprof"
	"strings"
)

func main() {
	http.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("ok")) })
	http.HandleFunc("/v1/embeddings", func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Input string }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		lengths := []int{}
		for _, word := range strings.Fields(body.Input) {
			lengths = append(lengths, len(word))
		}
		json.NewEncoder(w).Encode(map[string]any{"embedding": lengths})
	})
	if err := http.ListenAndServe("127.0.0.1:8080", nil); err != nil {
		panic(err)
	}
}
