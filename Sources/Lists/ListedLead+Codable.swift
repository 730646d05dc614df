import Values

/// A listed lead travels from the command that reads a file to the process that stores it; what was worth telling has
/// been told where the file was read, and stays there.
extension ListedLead: Codable {
    private enum Key: String, CodingKey {
        case line, address, attributes, cleared, zone, basis, source, tags, permission
    }

    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        self.init(line: try box.decode(Int.self, forKey: .line), address: try box.decode(String.self, forKey: .address))
        let json = try box.decode(String.self, forKey: .attributes)
        guard case .object(let object) = try Value(json: Array(json.utf8)) else {
            throw DecodingError.dataCorruptedError(forKey: .attributes, in: box, debugDescription: "no object")
        }
        attributes = object
        cleared = try box.decode([String].self, forKey: .cleared)
        zone = try box.decodeIfPresent(String.self, forKey: .zone).flatMap { Zone(named: $0) }
        basis = try box.decodeIfPresent(String.self, forKey: .basis)
        source = try box.decodeIfPresent(String.self, forKey: .source)
        tags = try box.decode([String].self, forKey: .tags)
        permission = try box.decode(Permission.self, forKey: .permission)
    }

    package func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(line, forKey: .line)
        try box.encode(address, forKey: .address)
        try box.encode(String(decoding: Value.object(attributes).json(), as: UTF8.self), forKey: .attributes)
        try box.encode(cleared, forKey: .cleared)
        try box.encodeIfPresent(zone?.name, forKey: .zone)
        try box.encodeIfPresent(basis, forKey: .basis)
        try box.encodeIfPresent(source, forKey: .source)
        try box.encode(tags, forKey: .tags)
        try box.encode(permission, forKey: .permission)
    }
}
