package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The wire forms of the parts of a payment; the payment's version rules them. */
final class PartsCodec {

    private static final int NOWHERE = 0;
    private static final int COORDINATES = 1;
    private static final int COUNTRY = 2;
    private static final int CITY = 3;

    private PartsCodec() {}

    static void writeMerchant(Merchant merchant, DataOutput out) throws IOException {
        out.writeBoolean(!merchant.equals(Merchant.NONE));
        if (!merchant.equals(Merchant.NONE)) {
            Wire.writeText(merchant.name(), out);
            Wire.writeText(merchant.id(), out);
            Wire.writeText(merchant.category(), out);
        }
    }

    static Merchant readMerchant(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Merchant(Wire.readText(in), Wire.readText(in), Wire.readText(in))
                : Merchant.NONE;
    }

    static void writeLocation(Location location, DataOutput out) throws IOException {
        if (location == null) {
            out.writeByte(NOWHERE);
        } else if (location instanceof Location.Coordinates point) {
            out.writeByte(COORDINATES);
            out.writeDouble(point.latitude());
            out.writeDouble(point.longitude());
        } else if (location instanceof Location.Country country) {
            out.writeByte(COUNTRY);
            out.writeUTF(country.code());
        } else if (location instanceof Location.City city) {
            out.writeByte(CITY);
            out.writeUTF(city.name());
        }
    }

    static Location readLocation(DataInput in) throws IOException {
        int form = in.readByte();
        if (form == COORDINATES) {
            return new Location.Coordinates(in.readDouble(), in.readDouble());
        }
        if (form == COUNTRY) {
            return new Location.Country(in.readUTF());
        }
        if (form == CITY) {
            return new Location.City(in.readUTF());
        }
        if (form == NOWHERE) {
            return null;
        }
        throw new IOException("unknown form of location " + form);
    }

    static void writeDevice(Device device, DataOutput out) throws IOException {
        out.writeBoolean(!device.equals(Device.NONE));
        if (!device.equals(Device.NONE)) {
            Wire.writeText(device.id(), out);
            Wire.writeText(device.type(), out);
            Wire.writeText(device.ip(), out);
        }
    }

    static Device readDevice(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Device(Wire.readText(in), Wire.readText(in), Wire.readText(in))
                : Device.NONE;
    }

    static void writeBiometrics(Biometrics sample, DataOutput out) throws IOException {
        Wire.writeTexts(sample.names(), out);
        for (float value : sample.values()) {
            out.writeFloat(value);
        }
    }

    static Biometrics readBiometrics(DataInput in) throws IOException {
        List<String> names = Wire.readTexts(in);
        if (names.isEmpty()) {
            return Biometrics.NONE;
        }
        List<Float> values = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            values.add(in.readFloat());
        }
        return new Biometrics(names, values);
    }

    static void writeChain(ChainReference chain, DataOutput out) throws IOException {
        out.writeBoolean(!chain.equals(ChainReference.NONE));
        if (!chain.equals(ChainReference.NONE)) {
            Wire.writeText(chain.chainId(), out);
            Wire.writeText(chain.txHash(), out);
            out.writeBoolean(chain.block() != null);
            if (chain.block() != null) {
                out.writeLong(chain.block());
            }
            Wire.writeText(chain.token(), out);
        }
    }

    static ChainReference readChain(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return ChainReference.NONE;
        }
        String chainId = Wire.readText(in);
        String txHash = Wire.readText(in);
        Long block = in.readBoolean() ? Long.valueOf(in.readLong()) : null;
        return new ChainReference(chainId, txHash, block, Wire.readText(in));
    }
}
