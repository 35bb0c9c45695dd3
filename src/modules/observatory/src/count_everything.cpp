#include "count_everything.hpp"

#include "agora/clock/clock.hpp"
#include "agora/journal/journal.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/observed.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "gaps.hpp"
#include "trades.hpp"

namespace agora::observatory {
namespace {

/// Every day of so long is kept; of what is older one day a month.
constexpr std::chrono::days kEveryDay{62};

void add_terms(std::vector<Count>& counts, const Count& like, const vocabulary::Terms& terms,
               const std::vector<std::pair<vocabulary::TermId, std::int64_t>>& counted) {
    for (const auto& [id, people] : counted) {
        const vocabulary::Term* term = terms.find(id);
        if (term == nullptr) continue;
        Count count = like;
        count.value = term->slug;
        count.people = people;
        counts.push_back(std::move(count));
    }
}

void add_layer(web::Services& services, Date day, search::Layer layer, std::vector<Count>& counts) {
    const auto terms = services.state<vocabulary::TermsHolder>().current();
    const members::Observed seen = members::observe(services, layer);
    const auto like = [&](Subject subject) {
        return Count{.day = day,
                     .for_members = layer == search::Layer::member,
                     .subject = subject,
                     .value = {}};
    };
    Count all = like(Subject::people);
    all.people = seen.people;
    counts.push_back(std::move(all));
    add_terms(counts, like(Subject::profession), *terms, seen.professions);
    add_terms(counts, like(Subject::sector), *terms, seen.sectors);
    for (const auto& [code, people] : seen.areas) {
        Count area = like(Subject::area);
        area.value = code;
        area.people = people;
        counts.push_back(std::move(area));
    }
}

using NetworksByTerm = std::map<vocabulary::TermId, std::vector<circles::Circle>>;

NetworksByTerm open_networks(web::Services& services, const vocabulary::Terms& terms) {
    NetworksByTerm networks;
    for (circles::Circle& circle :
         services.database.read([](db::ReadTx& tx) { return circles::list_circles(tx); })) {
        if (circle.state == circles::State::closed) continue;
        if (circle.kind != circles::Kind::profession) continue;
        networks[terms.canonical(circle.term_id)].push_back(std::move(circle));
    }
    return networks;
}

std::vector<Gap> find_gaps(web::Services& services) {
    const auto terms = services.state<vocabulary::TermsHolder>().current();
    const auto atlas = services.state<territories::AtlasHolder>().current();
    const NetworksByTerm networks = open_networks(services, *terms);
    std::map<vocabulary::TermId, Spread> spreads;
    members::each_workplace(
        services, search::Layer::member, [&](const auto& professions, std::string_view commune) {
            if (commune.empty()) return;
            for (const vocabulary::TermId id : professions) {
                const vocabulary::TermId profession = terms->canonical(id);
                const auto own = networks.find(profession);
                if (own != networks.end() && is_reached(*atlas, own->second, commune)) continue;
                ++spreads[profession][std::string{commune}];
            }
        });
    std::vector<Gap> gaps;
    for (const auto& [id, spread] : spreads) {
        const vocabulary::Term* profession = terms->find(id);
        if (profession == nullptr) continue;
        const auto found = gaps_of(*atlas, profession->slug, spread);
        gaps.insert(gaps.end(), found.begin(), found.end());
    }
    return gaps;
}

}  // namespace

std::int64_t coarse(std::int64_t people) {
    return people - people % kStep;
}

void count_everything(web::Services& services) {
    const Instant now = services.clock.now();
    const Date today = locale::local_date(now, {});
    std::vector<Count> counts;
    add_layer(services, today, search::Layer::member, counts);
    const std::int64_t people = coarse(counts.front().people);
    add_layer(services, today, search::Layer::visitor, counts);
    const std::vector<Gap> gaps = find_gaps(services);
    std::vector<Trade> trades = count_trades(services, search::Layer::member);
    for (Trade& trade : count_trades(services, search::Layer::visitor)) {
        trades.push_back(std::move(trade));
    }
    services.database.write([&](db::WriteTx& tx) {
        delete_counts_of(tx, today);
        for (const Count& count : counts) put_count(tx, count);
        thin_counts_before(tx, today + -kEveryDay);
        replace_gaps(tx, gaps);
        delete_trades(tx);
        for (const Trade& trade : trades) put_trade(tx, trade);
        journal::emit(tx, {{}, now}, Counted{people});
    });
    services.cache.start_new_epoch();
}

}  // namespace agora::observatory
