#include "isolation_history.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace agora::db {
namespace {

class Checker {
 public:
    Checker(const std::vector<Committed>& runs, const FinalLists& lists)
        : runs_(runs), lists_(lists) {
        for (std::size_t place = 0; place < runs.size(); ++place) {
            place_of_[runs[place].number] = place;
        }
        later_.resize(runs.size());
        earlier_count_.resize(runs.size());
    }

    std::vector<std::string> check() {
        check_elements();
        for (std::size_t place = 0; place < runs_.size(); ++place) check_run(place);
        check_circles();
        check_snapshots();
        return faults_;
    }

 private:
    void fault(std::string text) { faults_.push_back(std::move(text)); }

    /// Every element at the end was put there by a committed run; links each to the next.
    void check_elements() {
        for (const auto& [list, elements] : lists_) {
            for (std::size_t at = 0; at < elements.size(); ++at) {
                if (!place_of_.contains(elements[at] / kMostSteps)) {
                    fault("list " + std::to_string(list) + " has an element nobody committed");
                } else if (at > 0) {
                    link(writer(list, static_cast<std::int64_t>(at)),
                         writer(list, static_cast<std::int64_t>(at) + 1));
                }
            }
        }
    }

    const std::vector<std::int64_t>& elements_of(std::int64_t list) const {
        static const std::vector<std::int64_t> none;
        const auto found = lists_.find(list);
        return found == lists_.end() ? none : found->second;
    }

    /// The run that put the element at a place (from 1); none outside the list.
    std::size_t writer(std::int64_t list, std::int64_t place) const {
        const auto& elements = elements_of(list);
        if (place < 1 || place > static_cast<std::int64_t>(elements.size())) return runs_.size();
        const auto element = elements[static_cast<std::size_t>(place - 1)];
        const auto found = place_of_.find(element / kMostSteps);
        return found == place_of_.end() ? runs_.size() : found->second;
    }

    void link(std::size_t earlier, std::size_t later) {
        if (earlier == later || earlier == runs_.size() || later == runs_.size()) return;
        later_[earlier].push_back(later);
        ++earlier_count_[later];
    }

    void check_run(std::size_t place) {
        const Committed& run = runs_[place];
        for (const Step& step : run.steps) {
            const auto& elements = elements_of(step.list);
            const auto at = static_cast<std::size_t>(step.length);
            const bool seen_right =
                at <= elements.size() && (at == 0 ? step.last == 0 : elements[at - 1] == step.last);
            if (!seen_right) fault("run " + std::to_string(run.number) + " saw what never was");
            if (step.added != 0 && (at >= elements.size() || elements[at] != step.added)) {
                fault("run " + std::to_string(run.number) + " lost an element");
            }
            if (run.only_reads) continue;
            link(writer(step.list, step.length), place);
            link(place, writer(step.list, step.length + 1));
        }
    }

    /// Takes away those that come after nobody, again and again; what stays has a circle.
    void check_circles() {
        std::vector<std::size_t> free;
        for (std::size_t place = 0; place < runs_.size(); ++place) {
            if (earlier_count_[place] == 0) free.push_back(place);
        }
        std::size_t taken = 0;
        while (!free.empty()) {
            const std::size_t place = free.back();
            free.pop_back();
            ++taken;
            for (const std::size_t next : later_[place]) {
                if (--earlier_count_[next] == 0) free.push_back(next);
            }
        }
        if (taken < runs_.size()) {
            fault(std::to_string(runs_.size() - taken) + " runs have no serial order");
        }
    }

    /// Of two snapshots of the same lists one must be the earlier in every list.
    void check_snapshots() {
        std::map<std::vector<std::int64_t>, std::vector<std::vector<std::int64_t>>> by_lists;
        for (const Committed& run : runs_) {
            if (!run.only_reads) continue;
            std::vector<std::int64_t> seen_lists;
            std::vector<std::int64_t> lengths;
            for (const Step& step : run.steps) {
                seen_lists.push_back(step.list);
                lengths.push_back(step.length);
            }
            by_lists[seen_lists].push_back(lengths);
        }
        for (auto& [seen_lists, snapshots] : by_lists) check_chain(snapshots);
    }

    void check_chain(std::vector<std::vector<std::int64_t>>& snapshots) {
        std::ranges::sort(snapshots, {}, [](const auto& lengths) {
            return std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0});
        });
        for (std::size_t at = 1; at < snapshots.size(); ++at) {
            if (!std::ranges::equal(snapshots[at - 1], snapshots[at], std::less_equal<>{})) {
                fault("two snapshots contradict each other");
            }
        }
    }

    const std::vector<Committed>& runs_;
    const FinalLists& lists_;
    std::unordered_map<std::int64_t, std::size_t> place_of_;
    std::vector<std::vector<std::size_t>> later_;
    std::vector<std::size_t> earlier_count_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> anomalies(const std::vector<Committed>& runs, const FinalLists& lists) {
    return Checker(runs, lists).check();
}

}  // namespace agora::db
