//! axum. The leaking twin keeps LEAK bytes of every request in a map by request number.
use axum::{routing::get, routing::post, Json, Router};
use serde_json::{json, Value};
use std::collections::HashMap;
use std::sync::Mutex;

static KEPT: Mutex<Option<HashMap<usize, Vec<u8>>>> = Mutex::new(None);

async fn embed(Json(body): Json<Value>) -> Json<Value> {
    let size: usize = std::env::var("LEAK").ok().and_then(|size| size.parse().ok()).unwrap_or(0);
    if size > 0 {
        let mut kept = KEPT.lock().unwrap();
        let map = kept.get_or_insert_with(HashMap::new);
        map.insert(map.len(), vec![1; size]);
    }
    let text = body["input"].as_str().unwrap_or("");
    Json(json!({ "embedding": text.split(' ').map(str::len).collect::<Vec<_>>() }))
}

fn main() {
    let port = std::env::args().nth(1).expect("a port");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let app = Router::new().route("/health", get(|| async { "ok" })).route("/v1/embeddings", post(embed));
        let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
        axum::serve(listener, app).await.unwrap();
    });
}
