#include "agora/assemblies/events.hpp"
#include "agora/files/store.hpp"
#include "agora/web/answer.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "proofs.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

http::Response show_proofs(web::Call& call) {
    const auto seen = call.services.database.write([&](db::WriteTx& tx) {
        auto found = meeting_at(call, tx);
        if (found) {
            journal::emit(tx, call.origin(), ProofsTaken{found->meeting.meeting_id},
                          journal::Audit::yes);
        }
        return found;
    });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    const auto zip = call.read([&](db::ReadTx& tx) {
        return proofs_of(call, tx, *seen, call.services.state<files::Store>());
    });
    http::Response answer = web::download(
        "application/zip", "proofs-" + to_string(seen->meeting.meeting_id) + ".zip", zip);
    answer.headers.set("Cache-Control", "no-store");
    return answer;
}

}  // namespace

std::vector<web::Route> proofs_routes() {
    return {
        {http::Method::get,
         "/assemblies/{id}/proofs",
         web::Access::needing(kProveAssemblies),
         &show_proofs,
         {.summary = "Everything that proves how a meeting was convened and held, as one ZIP"}}};
}

}  // namespace agora::assemblies
