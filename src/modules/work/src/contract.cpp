#include "contract.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "demand_view.hpp"

namespace agora::work {
namespace {

std::string day(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string{};
}

/// "https://tool.example/new?title={title}" with each {name} in its place.
std::string filled(std::string address, const std::vector<ContractFact>& facts) {
    for (const ContractFact& fact : facts) {
        const std::string mark = "{" + fact.name + "}";
        const std::string value = http::encoded(fact.text);
        for (auto at = address.find(mark); at != std::string::npos;
             at = address.find(mark, at + value.size())) {
            address.replace(at, mark.size(), value);
        }
    }
    return address;
}

}  // namespace

Contract contract_of(const web::Call& call, const Demand& demand, const Answer& answer,
                     const std::string& people, const std::string& client) {
    const DemandCard card = card_of(call, listed_of(demand), {});
    Contract contract{
        .facts = {
            {"title", call.say(tr("Work")), demand.title},
            {"client", call.say(tr("Client")), client},
            {"worker", call.say(tr("Done by")), people},
            {"price", call.say(tr("Price")), answer.price.empty() ? card.budget : answer.price},
            {"currency", call.say(tr("Currency")), demand.currency},
            {"start", call.say(tr("Begins on")), day(demand.starts_on)},
            {"end", call.say(tr("Ends on")), day(demand.ends_on)},
            {"place", call.say(tr("Place")), card.place},
            {"reference", call.say(tr("Reference")), to_string(answer.answer_id)},
        }};
    std::erase_if(contract.facts, [](const ContractFact& fact) { return fact.text.empty(); });
    const std::string address = call.services.settings.text("work.contract_address");
    if (address.starts_with("https://")) {
        contract.address = filled(address, contract.facts);
        for (const char* name : {"{title}", "{client}", "{worker}", "{price}", "{currency}",
                                 "{start}", "{end}", "{place}", "{reference}"}) {
            for (auto at = contract.address.find(name); at != std::string::npos;
                 at = contract.address.find(name)) {
                contract.address.erase(at, std::string_view{name}.size());
            }
        }
    }
    return contract;
}

}  // namespace agora::work
