#pragma once

#include "agora/base/language.hpp"
#include "agora/fields/fields.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::resources {
class Set;
}
namespace agora::db {
class Database;
}

namespace agora::territories {

enum class Level { country, region, province, commune };
AGORA_ENUM(Level, country, region, province, commune)

/// One area: a line of the reference list with where its columns end. The line, and so each text,
/// lies in the atlas that gave it and lives as long as that does.
class Territory {
 public:
    /// Nothing when it isn't such a line: code, parent, level, name, its names in nl, fr and en,
    /// latitude, longitude, population and what else people type, parted by tabs.
    static std::optional<Territory> read(std::string_view line);

    std::string_view code() const { return column(0); }    ///< "be", "be-vov", "be-44021"
    std::string_view parent() const { return column(1); }  ///< empty for a country
    Level level() const { return level_; }
    std::string_view name() const { return column(3); }     ///< the local one
    std::string_view name_nl() const { return column(4); }  ///< empty when equal to the local one
    std::string_view name_fr() const { return column(5); }
    std::string_view name_en() const { return column(6); }
    std::optional<double> latitude() const;  ///< degrees; both or neither
    std::optional<double> longitude() const;
    std::int64_t population() const;  ///< 0: unknown
    /// What else people type, separated by ";".
    std::string_view also() const { return column(10); }

 private:
    static constexpr std::size_t kColumns = 11;
    std::string_view column(std::size_t number) const {
        const std::size_t begin = number == 0 ? 0 : ends_[number - 1] + 1U;
        return {line_ + begin, ends_[number] - begin};
    }

    const char* line_ = nullptr;
    std::array<std::uint16_t, kColumns> ends_{};
    Level level_ = Level::commune;
};

/// A postcode of a country and the commune (or one of the communes) it belongs to.
struct Postcode {
    std::string_view country;
    std::string_view postcode;
    std::string_view commune;
};

/// The tree of territories: immutable, in memory, shared, safe from any thread. Unknown codes are
/// answered with nothing. The words for search are prepared at the first use of suggest or named.
class Atlas {
 public:
    struct Content;
    explicit Atlas(std::unique_ptr<const Content> content);
    ~Atlas();
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;

    const Territory* find(std::string_view code) const;
    /// In the reader's language, else the local name; empty for an unknown code.
    std::string_view name(std::string_view code, Language language) const;
    /// From the country to the territory itself.
    std::vector<const Territory*> path(std::string_view code) const;
    /// Also true of the territory itself.
    bool is_within(std::string_view code, std::string_view ancestor) const;
    /// By name as the reference list has them.
    std::vector<const Territory*> children(std::string_view code) const;
    std::vector<const Territory*> countries() const;
    /// Territories of which a name (in any language) or one of its words begins with what was typed,
    /// whole names first, then by population. A postcode finds its communes.
    std::vector<const Territory*> suggest(std::string_view typed, Language language,
                                          std::size_t most) const;
    /// Exactly that name, without case and accents, or exactly that postcode; the one that is meant
    /// most often first: a city before the province of its name, a region before a village.
    std::vector<const Territory*> named(std::string_view typed) const;
    /// The communes of a postcode, e.g. ("be", "9000").
    std::vector<const Territory*> with_postcode(std::string_view country,
                                                std::string_view postcode) const;
    /// The nearest commune whose place is known, within so many kilometres, or null. Some 2 ms.
    const Territory* nearest(double latitude, double longitude, double within_km) const;

    /// All, parents before children.
    const std::vector<Territory>& all() const;

 private:
    std::unique_ptr<const Content> content_;
};

/// Kilometres over the surface of the earth.
double distance_km(double latitude, double longitude, double other_latitude,
                   double other_longitude);

/// Where the atlas of the moment is: services.state<AtlasHolder>().current(). Thread-safe.
class AtlasHolder {
 public:
    /// Reads the cooperative's own rows; the reference list waits for the first use.
    AtlasHolder(const resources::Set& files, db::Database& database);
    /// An atlas that is there already, for tests.
    explicit AtlasHolder(std::shared_ptr<const Atlas> atlas);

    /// The first call takes some 40 ms, later ones a copied pointer. Never touches the database.
    std::shared_ptr<const Atlas> current();
    /// Reads again, outside any transaction: an import changed something.
    void reload();

 private:
    struct Own;
    const resources::Set* files_ = nullptr;
    db::Database* database_ = nullptr;
    std::mutex mutex_;
    std::shared_ptr<const Own> own_;
    std::shared_ptr<const Atlas> current_;
};

}  // namespace agora::territories
